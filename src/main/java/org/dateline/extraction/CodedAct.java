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
 * An act as the words of a sentence tell it, before anybody in it is known.
 *
 * @param sentence the index of the sentence among the parses
 * @param trigger where the words stand that make it an act
 * @param type what is done
 * @param cameo the CAMEO code
 * @param instrument the measure's kind
 * @param direction whether it tightens
 * @param stage how far the measure got
 * @param slots who may take part
 * @param times when it was done, takes effect and runs out
 * @param wares what it is about
 * @param magnitude its rates, amounts and numbers in the words of the text, parted by semicolons; null without one
 * @param designator what the measure calls itself
 * @param takesUp which measure told before it may mean
 * @param stance how the text stands to it
 * @param marks the words that tell its quantities, goods and dates, by their places in the raw text
 * @param shortened the words of the sentence that tell this act alone
 * @param rule the name and version of what read it
 * @param confidence how likely it is an act whose type, stage, actor and target are all right, 0 to 1
 */
public record CodedAct(
        int sentence,
        Span trigger,
        ActionType type,
        @Nullable String cameo,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        List<Slot> slots,
        Times times,
        GoodsMention wares,
        @Nullable String magnitude,
        @Nullable String designator,
        TakesUp takesUp,
        Stance stance,
        List<QuoteSpan> marks,
        Shortened shortened,
        String rule,
        double confidence) {

    /** What an act that says nothing of its measure may mean: "the tariffs were suspended". */
    public enum TakesUp {
        /** It says itself what it is on. */
        NONE,
        /** The last measure of its kind that the story told. */
        SAME_KIND
    }

    /**
     * How a text stands to what it tells.
     *
     * @param denied it says that it did not happen
     * @param hedged it keeps a distance
     * @param conditional it names a condition
     * @param source whom it names as its source
     */
    public record Stance(
            boolean denied,
            boolean hedged,
            boolean conditional,
            @Nullable Slot source) {}

    /**
     * The same on the measure that it takes up.
     *
     * @param kind its instrument
     * @param on what it is on, with its places; null when nobody said
     */
    public CodedAct takingUp(Instrument kind, @Nullable String on) {
        return with(type, cameo, kind, stage, times, GoodsMention.called(on), designator);
    }

    /**
     * A headline's act as the report below it tells it, of whose kind it is.
     *
     * @param report the act that the report tells
     * @param on what it is on; null when nobody said
     * @param day when it was done
     * @param called what the measure calls itself
     */
    public CodedAct toldBy(CodedAct report, @Nullable String on, UncertainDate day, @Nullable String called) {
        Times told = times.or(report.times).on(day);
        return with(report.type, report.cameo, report.instrument, report.stage, told, GoodsMention.called(on), called);
    }

    /** The same, done on a day that another sentence tells. */
    public CodedAct on(UncertainDate day) {
        return at(times.on(day));
    }

    private CodedAct at(Times others) {
        return with(type, cameo, instrument, stage, others, wares, designator);
    }

    private CodedAct with(
            ActionType done,
            @Nullable String code,
            Instrument kind,
            @Nullable Stage reached,
            Times when,
            GoodsMention about,
            @Nullable String called) {
        return new CodedAct(
                sentence,
                trigger,
                done,
                code,
                kind,
                direction,
                reached,
                slots,
                when,
                about,
                magnitude,
                called,
                takesUp,
                stance,
                marks,
                shortened,
                rule,
                confidence);
    }
}
