package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The time between two acts as the words between them state it: "struck it off, a month after it had tightened
 * controls".
 *
 * @param start the place where the words begin
 * @param end the place where they end
 * @param unit the unit that they count; null for hours and shorter units
 * @param shift the number of units from the act before the words to the act after them
 */
public record Offset(int start, int end, @Nullable String unit, int shift) {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:" + DateWords.NUMBER + " " + DateWords.UNIT + "s?|(?:just |only )?(?:"
                    + DateWords.NUMBER.replace("number", "short")
                    + " )?(?:hours?|minutes|moments|shortly)) (?<side>after|before)\\b(?! (?:that|then)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Returns the last such words before a place of a text. */
    public static Optional<Offset> before(String text, int place) {
        Offset last = null;
        for (Matcher m = WORDS.matcher(text); m.find() && m.end() <= place; ) {
            int number = m.group("unit") == null ? 0 : DateWords.number(m.group("number"));
            boolean after = m.group("side").equalsIgnoreCase("after");
            last = new Offset(m.start(), m.end(), m.group("unit"), after ? -number : number);
        }
        return Optional.ofNullable(last);
    }

    /**
     * Returns the date of the act after the words, given that of the act before them; empty if that is open or too
     * vague.
     */
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
