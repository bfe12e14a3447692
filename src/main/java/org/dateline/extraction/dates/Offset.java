package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The time between two acts as the words between them state it: "struck it off, a month after it had tightened
 * controls", "placed duties in May, weeks after Canberra called for an inquiry".
 *
 * @param start the place where the words begin
 * @param end the place where they end
 * @param unit the unit that they count; null for hours and shorter units
 * @param shift the number of units from the act before the words to the act after them
 * @param isVague whether the words give no number, so that only the sign of the shift counts
 * @param isLess whether the time between the two is shorter than the shift: "less than a week after"
 */
public record Offset(int start, int end, @Nullable String unit, int shift, boolean isVague, boolean isLess) {

    /** "Days" are hardly more than two weeks, "weeks" than two months, "months" than a year and "years" than a decade. */
    private static final int DAYS = 14;

    private static final int WEEKS = 9;

    private static final int MONTHS = 12;

    private static final int YEARS = 10;

    private static final int HOURS = 24;

    /**
     * Excludes lengths, which are not distances: "martial law for 30 days after the ships were taken". A length in
     * hours still places the acts on the same day.
     */
    private static final String NO_LENGTH = "(?<!\\b(?:for|within|lasting|lasted|of|recent|last|past|next) )";

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:" + NO_LENGTH + "(?:(?<less>" + DateWords.LESS + ") )?" + DateWords.NUMBER + " " + DateWords.UNIT
                    + "s?|(?:just |only )?(?:"
                    + NO_LENGTH + DateWords.NUMBER.replace("number", "short")
                    + " )?(?:(?<hours>hours?)|minutes|moments|shortly)|" + NO_LENGTH + "(?<!\\b"
                    + DateWords.NUMBER.replace("?<number>", "?:") + " )"
                    + DateWords.UNIT.replace("unit", "many") + "s) (?<side>after|before)\\b(?! (?:that|then)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Returns the last such words before a place of a text. */
    public static Optional<Offset> before(String text, int place) {
        Offset last = null;
        for (Matcher m = WORDS.matcher(text); m.find() && m.end() <= place; ) {
            String many = m.group("many");
            int days = m.group("hours") == null || m.group("short") == null
                    ? 0
                    : DateWords.number(m.group("short")) / HOURS;
            String unit = many != null ? many : days > 0 ? "day" : m.group("unit");
            int number = unit == null ? 0 : many != null ? 1 : days > 0 ? days : DateWords.number(m.group("number"));
            boolean after = m.group("side").equalsIgnoreCase("after");
            last = new Offset(
                    m.start(), m.end(), unit, after ? -number : number, many != null, m.group("less") != null);
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
        if (isVague) {
            return Optional.of(within(first, last, DateWords.unit(unit)));
        }
        if (isLess) {
            ChronoUnit each = DateWords.unit(unit);
            return Optional.of(
                    shift < 0
                            ? Periods.between(first.plus(shift, each), last, DateBasis.RELATIVE)
                            : Periods.between(first, last.plus(shift, each), DateBasis.RELATIVE));
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

    /** Returns the days that lie some units away, at least one and fewer than would take the next larger unit. */
    private UncertainDate within(LocalDate first, LocalDate last, ChronoUnit each) {
        int most = switch (each) {
            case DAYS -> DAYS;
            case WEEKS -> WEEKS;
            case MONTHS -> MONTHS;
            default -> YEARS;
        };
        return shift < 0
                ? Periods.between(first.minus(most, each), last.minus(1, each), DateBasis.RELATIVE)
                : Periods.between(first.plus(1, each), last.plus(most, each), DateBasis.RELATIVE);
    }
}
