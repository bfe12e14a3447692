package org.dateline.extraction;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * An act as the words of a sentence state it, before its parties are resolved.
 *
 * @param sentence the index of the sentence among the parses
 * @param trigger the place of the words that name the act
 * @param kind the type of the act, and the kind, direction and stage of its measure
 * @param slots the words that name its possible parties
 * @param times the dates on which it was done, takes effect and expires
 * @param terms the goods, magnitude and designator of its measure
 * @param takesUp the earlier measure of the text that it may refer to
 * @param stance the stance of the text towards it
 * @param marks the words that state its quantities, goods and dates, by their places in the raw text
 * @param shortened the words of the sentence that state this act alone
 * @param provenance the reader of the act, and its confidence
 */
public record CodedAct(
        int sentence,
        Span trigger,
        ActKind kind,
        List<Slot> slots,
        Times times,
        Terms terms,
        TakesUp takesUp,
        Stance stance,
        List<QuoteSpan> marks,
        Shortened shortened,
        Provenance provenance) {

    /**
     * The kind of an act in the terms of the codebook.
     *
     * @param type the type of the act
     * @param instrument the measure's kind; NONE without a measure
     * @param direction whether it tightens or loosens
     * @param stage the stage that the measure reached; null without a measure
     */
    public record ActKind(
            ActionType type,
            Instrument instrument,
            Direction direction,
            @Nullable Stage stage) {

        private ActKind by(Instrument other) {
            return new ActKind(type, other, direction, stage);
        }

        private ActKind in(Direction other) {
            return new ActKind(type, instrument, other, stage);
        }
    }

    /**
     * The terms of a measure.
     *
     * @param goods the goods that it concerns
     * @param magnitude its rates, amounts and numbers in the words of the text, separated by semicolons; null without
     *     one
     * @param designator the name that it has for itself, such as "Entity List"; null if the text states none
     */
    public record Terms(
            GoodsMention goods,
            @Nullable String magnitude,
            @Nullable String designator) {

        private Terms on(@Nullable String name) {
            return new Terms(GoodsMention.called(name), magnitude, designator);
        }

        private Terms called(@Nullable String name) {
            return new Terms(goods, magnitude, name);
        }
    }

    /**
     * The origin of an act.
     *
     * @param rule the name and version of the reader or the language model
     * @param confidence the probability that the act's type, stage, actor and target are all right, 0 to 1
     */
    public record Provenance(String rule, double confidence) {}

    /** The earlier measure that an act may refer to, as in "the tariffs were suspended". */
    public enum TakesUp {
        /** No earlier measure: the act itself states its object. */
        NONE,
        /** The last measure of the act's kind that the story stated before. */
        SAME_KIND
    }

    /**
     * The stance of a text towards an act.
     *
     * @param denied it says that the act did not happen
     * @param hedged it keeps a distance
     * @param conditional it states a condition
     * @param source the source that it names
     */
    public record Stance(
            boolean denied,
            boolean hedged,
            boolean conditional,
            @Nullable Slot source) {}

    public ActionType type() {
        return kind.type;
    }

    public Instrument instrument() {
        return kind.instrument;
    }

    public Direction direction() {
        return kind.direction;
    }

    public @Nullable Stage stage() {
        return kind.stage;
    }

    public GoodsMention goods() {
        return terms.goods;
    }

    public @Nullable String designator() {
        return terms.designator;
    }

    /** Returns this act with other slots. */
    public CodedAct with(List<Slot> others) {
        return new CodedAct(
                sentence, trigger, kind, others, times, terms, takesUp, stance, marks, shortened, provenance);
    }

    /**
     * Returns this act on the earlier measure that it refers to.
     *
     * @param instrument the measure's kind
     * @param on the goods of the measure, with their places; null if none are stated
     */
    public CodedAct takingUp(Instrument instrument, @Nullable String on) {
        return with(kind.by(instrument), times, terms.on(on));
    }

    /**
     * Returns this act of a headline, completed by the same act in the report.
     *
     * @param report the act in the report
     * @param on its goods; null if none are known
     * @param day when it was done
     * @param called the designator of its measure
     */
    public CodedAct toldBy(CodedAct report, @Nullable String on, UncertainDate day, @Nullable String called) {
        ActKind told = report.kind.in(kind.direction);
        return with(told, times.or(report.times).on(day), terms.on(on).called(called));
    }

    private CodedAct with(ActKind what, Times when, Terms which) {
        return new CodedAct(sentence, trigger, what, slots, when, which, takesUp, stance, marks, shortened, provenance);
    }
}
