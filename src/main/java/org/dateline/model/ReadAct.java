package org.dateline.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act as a sentence tells it, before anybody in it is known.
 *
 * @param sentence the index of the sentence among those of the article
 * @param trigger the place of the word that names the act
 * @param type what is done
 * @param instrument the measure's kind; NONE without a measure
 * @param direction whether it tightens or loosens
 * @param stage how far the measure got; null without a measure
 * @param parts the words that tell who, whom, when and what, in the order of the text
 * @param denied whether the text says that it did not happen
 * @param hedged whether the text keeps a distance
 * @param conditional whether it hangs on a condition
 * @param shortened the words of the sentence that tell this act alone
 * @param confidence how likely it is an act whose type, stage, actor and target are all right, 0 to 1
 */
public record ReadAct(
        int sentence,
        Span trigger,
        ActionType type,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        List<Part> parts,
        boolean denied,
        boolean hedged,
        boolean conditional,
        Shortened shortened,
        double confidence) {

    public ReadAct {
        parts = List.copyOf(parts);
    }

    /**
     * Words that fill a part of an act. They may stand in a sentence before or after the act's own.
     *
     * @param kind the part
     * @param sentence the index of the sentence
     * @param span the place of the words in the raw text
     */
    public record Part(Kind kind, int sentence, Span span) {}

    /** The parts that an act can have. */
    public enum Kind {
        ACTOR,
        ADDRESSEE,
        TARGET,
        BENEFICIARY,
        AFFECTED,
        DATE,
        QUANTITY,
        GOODS,
        ATTRIBUTION
    }

    /** The same with other parts. */
    public ReadAct with(List<Part> others) {
        return new ReadAct(
                sentence,
                trigger,
                type,
                instrument,
                direction,
                stage,
                others,
                denied,
                hedged,
                conditional,
                shortened,
                confidence);
    }

    /** The same, told by other words of its sentence. */
    public ReadAct told(Shortened words) {
        return new ReadAct(
                sentence,
                trigger,
                type,
                instrument,
                direction,
                stage,
                parts,
                denied,
                hedged,
                conditional,
                words,
                confidence);
    }

    /** The parts of one kind. */
    public Stream<Part> parts(Kind kind) {
        return parts.stream().filter(p -> p.kind() == kind);
    }
}
