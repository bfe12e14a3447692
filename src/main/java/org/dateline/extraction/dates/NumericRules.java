package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Dates in digits only: with the year first, with slashes in American or European order, and with dots. */
final class NumericRules {

    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)(?![\\d/])");

    static final List<DateRule> ALL = List.of(
            DateRule.of(
                    DateWords.YEAR
                            + "-(?<iso>\\d\\d)-(?<day>\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?",
                    NumericRules::iso),
            // Not in an address of the web, whose path often has the day of the page.
            DateRule.of(
                    "(?<!/)" + DateWords.YEAR + "(?<separator>[/.])(?<iso>\\d{1,2})\\k<separator>(?<day>\\d{1,2})(?!/)",
                    NumericRules::iso),
            DateRule.of("(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<c>\\d{4}|\\d\\d)", NumericRules::slashed),
            DateRule.of("(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<c>(?:19|20)\\d\\d)", NumericRules::dotted));

    private NumericRules() {}

    private static UncertainDate iso(Matcher m, Context context) {
        LocalDate day =
                LocalDate.of(DateWords.digits(m, "year"), DateWords.digits(m, "iso"), DateWords.digits(m, "day"));
        return Periods.day(day, DateBasis.STATED);
    }

    private static UncertainDate dotted(Matcher m, Context context) {
        return Periods.day(
                LocalDate.of(DateWords.digits(m, "c"), DateWords.digits(m, "b"), DateWords.digits(m, "a")),
                DateBasis.STATED);
    }

    /** Returns a date with slashes: in American order, unless an unambiguous date of the text has the European one. */
    private static UncertainDate slashed(Matcher m, Context context) {
        boolean dayFirst = SLASHED.matcher(context.text())
                .results()
                .flatMap(r -> dayFirst(r, context.day()).stream())
                .findFirst()
                .orElse(false);
        return Periods.day(
                (dayFirst ? dayFirst(m.toMatchResult()) : monthFirst(m.toMatchResult()))
                        .orElseThrow(() -> new DateTimeException("No day: " + m.group())),
                DateBasis.STATED);
    }

    /**
     * Returns whether a date puts the day first; empty if it is ambiguous. A number above 12 tells, and so does a date
     * that is the day of publication in only one order.
     */
    private static Optional<Boolean> dayFirst(MatchResult date, @Nullable LocalDate published) {
        Optional<LocalDate> american = monthFirst(date);
        Optional<LocalDate> european = dayFirst(date);
        if (american.isPresent() != european.isPresent()) {
            return Optional.of(european.isPresent());
        }
        if (american.equals(european) || published == null) {
            return Optional.empty();
        }
        boolean one = american.filter(published::equals).isPresent();
        boolean other = european.filter(published::equals).isPresent();
        return one || other ? Optional.of(other) : Optional.empty();
    }

    private static Optional<LocalDate> monthFirst(MatchResult date) {
        return day(date.group(3), date.group(1), date.group(2));
    }

    private static Optional<LocalDate> dayFirst(MatchResult date) {
        return day(date.group(3), date.group(2), date.group(1));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
