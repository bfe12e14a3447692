package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Forms in which news English names months. */
final class MonthRules {

    private static final String PART = DateWords.PART + "?";

    /** A bare "May" or "March" is a month only after one of these words. */
    private static final String BEHIND = "(?<=\\b(?:in|since|by|until|till|from|through|throughout|during|for|of|before"
            + "|after|between|and|to|or|starting|beginning|ending|ended) )";

    static final List<DateRule> ALL = List.of(
            DateRule.of(PART + DateWords.MONTH + DateWords.COMMA + "(?:of )?" + DateWords.YEAR, MonthRules::ofYear),
            DateRule.of(PART + DateWords.MONTH + " (?:of )?(?<which>last|this|next) year", MonthRules::ofWhichYear),
            DateRule.of(DateWords.PART + DateWords.MONTH + "(?! \\d)", MonthRules::nearest),
            DateRule.of(BEHIND + "(?<part>)" + DateWords.MONTH + "(?! \\d)", MonthRules::nearest),
            DateRule.of(
                    "(?<side>earlier|later) in " + DateWords.MONTH + "(?!,? (?:of )?(?:\\d|(?:last|this|next) year))",
                    MonthRules::side),
            DateRule.of("(?<which>last|this|next|past|coming) " + DateWords.MONTH, MonthRules::which));

    /** Months beyond which the same month of another year lies nearer. */
    private static final int NEARER = 6;

    private MonthRules() {}

    private static UncertainDate ofYear(Matcher m, Context context) {
        YearMonth month = YearMonth.of(DateWords.digits(m, "year"), DateWords.month(m.group("month")));
        return Parts.ofMonth(month, m.group("part"), DateBasis.STATED);
    }

    private static UncertainDate ofWhichYear(Matcher m, Context context) {
        int year = context.today().getYear() + DateWords.shift(m.group("which"));
        YearMonth month = YearMonth.of(year, DateWords.month(m.group("month")));
        return Parts.ofMonth(month, m.group("part"), DateBasis.RELATIVE);
    }

    private static UncertainDate nearest(Matcher m, Context context) {
        YearMonth month = Nearest.month(DateWords.month(m.group("month")).getValue(), context);
        return Parts.ofMonth(month, m.group("part"), DateBasis.STATED);
    }

    /** Returns the part of a month that lies before or after the report; the whole month if that is another one. */
    private static UncertainDate side(Matcher m, Context context) {
        YearMonth month = Nearest.month(DateWords.month(m.group("month")).getValue(), context);
        LocalDate today = context.today();
        boolean earlier = m.group("side").equalsIgnoreCase("earlier");
        if (!month.equals(YearMonth.from(today)) || !earlier && !context.future()) {
            return Periods.month(month, DateBasis.STATED);
        }
        return earlier
                ? Periods.between(month.atDay(1), today, DateBasis.RELATIVE)
                : Periods.between(today, month.atEndOfMonth(), DateBasis.RELATIVE);
    }

    /**
     * "Last December" is over, "next March" has not begun. "This January" is the year's own, unless something is to be done then
     * and the next one lies nearer.
     */
    private static UncertainDate which(Matcher m, Context context) {
        int shift = DateWords.shift(m.group("which"));
        YearMonth now = YearMonth.from(context.today());
        YearMonth month = now.withMonth(DateWords.month(m.group("month")).getValue());
        if (shift < 0 && !month.isBefore(now)) {
            month = month.minusYears(1);
        } else if (shift > 0 && !month.isAfter(now)) {
            month = month.plusYears(1);
        } else if (shift == 0 && context.side() == TimeSide.AHEAD && month.isBefore(now.minusMonths(NEARER))) {
            month = month.plusYears(1);
        }
        return Periods.month(month, DateBasis.RELATIVE);
    }
}
