package org.dateline.extraction.dates;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** The end of a period that an expression gives: the signals of TimeML, as open intervals of EDTF. */
public enum Bound {
    /** "Since 2012": it has lasted from then on. */
    SINCE("since(?: about| at least)?"),
    /** "As of January 1", "starting Oct. 1", "effective July 6": it begins then. */
    FROM("(?:as of|as from|starting(?: on| from| in)?|beginning(?: on| from| in)|effective(?: as of| on| from)?)"),
    /** "Until June 30", "through Christmas": it lasts until then, that day included. */
    UNTIL("(?:until|till|through|up to|no later than)"),
    /** "By the end of the year": it happens at some time up to then. */
    BY("by"),
    /** "Before March 1": it ends or happens before that begins. */
    BEFORE("(?:before|prior to)"),
    /** "After May 3": it begins or happens after that ends. */
    AFTER("after");

    private final Pattern signal;

    Bound(String signal) {
        this.signal =
                Pattern.compile("(?<![\\p{L}-])" + signal.replace(" ", "\\s+") + "\\s+$", Pattern.CASE_INSENSITIVE);
    }

    /** Longer than any signal, in characters. */
    private static final int REACH = 28;

    /** The number of characters between a verb and the time that it moves to. */
    private static final int CLAUSE = 120;

    /** A moment, even if its words may mean several days: "the end of March", "end-March", "the year's end". */
    private static final Pattern END =
            Pattern.compile("(?:the )?(?:end of|end-|year['’]s end\\b)", Pattern.CASE_INSENSITIVE);

    /** "Extends the closure to the end of January": it lasts until then. */
    private static final Pattern MOVED = Pattern.compile(
            "\\b(?:" + WordClasses.expression("extraction", "verb that moves an end")
                    + ")\\b(?!.*\\band\\b)[^.;:,]*\\bto\\s+$",
            Pattern.CASE_INSENSITIVE);

    /** Returns the signal directly before a place of a text; null for none. */
    static @Nullable Bound before(String text, int place) {
        if (MOVED.matcher(text.substring(Math.max(0, place - CLAUSE), place)).find()) {
            return UNTIL;
        }
        String before = text.substring(Math.max(0, place - REACH), place);
        Bound found = Stream.of(values())
                .filter(bound -> bound.signal.matcher(before).find())
                .findFirst()
                .orElse(null);
        // An act due before the end of March may still be done on its last day.
        return found == BEFORE && END.matcher(text).region(place, text.length()).lookingAt() ? BY : found;
    }

    /** Returns the days that the signal gives with the named ones. */
    UncertainDate apply(UncertainDate named) {
        return switch (this) {
            case SINCE, FROM -> Intervals.from(named);
            case UNTIL, BY -> Intervals.to(named);
            case BEFORE ->
                named.earliest() == null
                        ? named
                        : Intervals.to(Periods.day(named.earliest().minusDays(1), named.basis()));
            case AFTER ->
                named.latest() == null
                        ? named
                        : Intervals.from(Periods.day(named.latest().plusDays(1), named.basis()));
        };
    }
}
