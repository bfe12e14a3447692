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
 * An act as the words of a sentence tell it, before its parties are resolved.
 *
 * @param sentence the index of the sentence among the parses
 * @param trigger where the words stand that make it an act
 * @param kind what is done
 * @param slots who may take part
 * @param times when it was done, takes effect and runs out
 * @param terms what its measure lays down
 * @param takesUp which measure told before it may mean
 * @param stance how the text stands to it
 * @param marks the words that tell its quantities, goods and dates, by their places in the raw text
 * @param shortened the words of the sentence that tell this act alone
 * @param provenance what read it, and how surely
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
     * What is done, in the terms of the codebook.
     *
     * @param type the type of the act
     * @param instrument the measure's kind; NONE without a measure
     * @param direction whether it tightens or loosens
     * @param stage how far the measure got; null without a measure
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
     * What a measure lays down.
     *
     * @param goods what it is about
     * @param magnitude its rates, amounts and numbers in the words of the text, parted by semicolons; null without one
     * @param designator what it calls itself, such as "Entity List"; null where the text does not say
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
     * What read an act.
     *
     * @param rule its name and version
     * @param confidence how likely the act's type, stage, actor and target are all right, 0 to 1
     */
    public record Provenance(String rule, double confidence) {}

    /** The earlier measure that an act may refer to, as in "the tariffs were suspended". */
    public enum TakesUp {
        /** None: the act itself says what it is on. */
        NONE,
        /** The last measure of its kind that the story told. */
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
     * @param on what it is on, with its places; null when nobody said
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
