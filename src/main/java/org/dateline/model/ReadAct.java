package org.dateline.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act as a sentence states it, before its parties are resolved.
 *
 * @param sentence the index of the sentence among those of the article
 * @param trigger the place of the word that names the act
 * @param type the type of the act
 * @param instrument the kind of its measure; NONE without a measure
 * @param direction whether the act tightens or loosens
 * @param stage the stage that the measure reached; null without a measure
 * @param parts the words that name parties, dates, quantities and goods, in the order of the text
 * @param denied whether the text says that the act did not happen
 * @param hedged whether the text keeps a distance
 * @param conditional whether the act depends on a condition
 * @param shortened the words of the sentence that tell this act alone
 * @param confidence the probability that this is an act with the right type, stage, actor and target, 0 to 1
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
     * Words that fill a part of an act. They may stand in a sentence before or after that of the act.
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

    /** Returns this act with other parts. */
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

    /** Returns this act with other codes. */
    public ReadAct coded(
            ActionType what, Instrument kind, Direction effect, @Nullable Stage reached, boolean disclaimed) {
        return new ReadAct(
                sentence,
                trigger,
                what,
                kind,
                effect,
                reached,
                parts,
                disclaimed,
                hedged,
                conditional,
                shortened,
                confidence);
    }

    /** Returns this act, told by other words of its sentence. */
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

    /** Returns the parts of one kind. */
    public Stream<Part> parts(Kind kind) {
        return parts.stream().filter(p -> p.kind() == kind);
    }
}
