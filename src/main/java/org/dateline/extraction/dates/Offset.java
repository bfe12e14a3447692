package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * How long before or after one act another was done, as the words between the two tell: "struck it off, a month after it had tightened
 * controls".
 *
 * @param start where the words begin
 * @param end where they end
 * @param unit what they count; null for hours and what is shorter
 * @param shift how many of these lie from the act in front of the words to the one behind them
 */
public record Offset(int start, int end, @Nullable String unit, int shift) {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:" + DateWords.NUMBER + " " + DateWords.UNIT + "s?|(?:just |only )?(?:"
                    + DateWords.NUMBER.replace("number", "short")
                    + " )?(?:hours?|minutes|moments|shortly)) (?<side>after|before)\\b(?! (?:that|then)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** The last such words of a text before a place. */
    public static Optional<Offset> before(String text, int place) {
        Offset last = null;
        for (Matcher m = WORDS.matcher(text); m.find() && m.end() <= place; ) {
            int number = m.group("unit") == null ? 0 : DateWords.number(m.group("number"));
            boolean after = m.group("side").equalsIgnoreCase("after");
            last = new Offset(m.start(), m.end(), m.group("unit"), after ? -number : number);
        }
        return Optional.ofNullable(last);
    }

    /** The date of the act behind the words by the date of the one in front of them; empty where that is open or too vague. */
    public Optional<UncertainDate> from(UncertainDate front) {
        LocalDate first = front.earliest();
        LocalDate last = front.latest();
        if (first == null || last == null) {
            return Optional.empty();
        }
        if (unit == null) {
            return Optional.of(front);
        }
        boolean exact = first.equals(last);
        boolean vague = !exact && DateWords.unit(unit).compareTo(ChronoUnit.WEEKS) <= 0;
        return vague
                ? Optional.empty()
                : Optional.of(
                        exact
                                ? Periods.around(first, unit, shift)
                                : Intervals.shifted(front, shift, DateWords.unit(unit)));
    }
}
