package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Periods that end or begin with the publication or with a month: "the past three months", "the year to February". */
final class StretchRules {

    private static final String LENGTH = "(?:" + DateWords.NUMBER + " )?" + DateWords.UNIT + "s?";

    private static final String ENDED =
            "the (?:fiscal )?" + LENGTH + " (?:to|through|ended|ending|(?:that )?ended in) ";
    private static final String MAYBE_YEAR = "(?:" + DateWords.COMMA + DateWords.YEAR + ")?";

    static final List<DateRule> ALL = List.of(
            DateRule.of("the (?:last|past) (?!quarter)" + LENGTH, StretchRules::back),
            DateRule.of("the (?:next|coming) " + DateWords.NUMBER + " " + DateWords.UNIT + "s?", StretchRules::ahead),
            DateRule.of(
                    "within (?:the next )?" + DateWords.NUMBER + " " + DateWords.UNIT + "s?(?! (?:of|after|from)\\b)",
                    StretchRules::within),
            DateRule.of(ENDED + DateWords.MONTH + MAYBE_YEAR + "(?! \\d)", StretchRules::endingIn),
            DateRule.of(ENDED + DateWords.MONTH + " " + DateWords.DAY + MAYBE_YEAR, StretchRules::endingOn));

    private StretchRules() {}

    private static int number(Matcher m) {
        int units = m.group("number") == null ? 1 : DateWords.number(m.group("number"));
        return switch (m.group("unit").toLowerCase(Locale.ROOT)) {
            case "quarter" -> 3 * units;
            case "fortnight" -> 2 * units;
            default -> units;
        };
    }

    private static UncertainDate back(Matcher m, Context context) {
        LocalDate from = context.today().minus(number(m), DateWords.unit(m.group("unit")));
        return Periods.between(from, context.today(), DateBasis.RELATIVE);
    }

    private static UncertainDate ahead(Matcher m, Context context) {
        LocalDate to = context.today().plus(number(m), DateWords.unit(m.group("unit")));
        return Periods.between(context.today(), to, DateBasis.RELATIVE);
    }

    /** Returns the date of "within two weeks" after a future verb. After a past verb it is a duration; returns null. */
    private static @Nullable UncertainDate within(Matcher m, Context context) {
        return context.future() ? ahead(m, context) : null;
    }

    /** Returns whole months, of which the last is named. */
    private static @Nullable UncertainDate endingIn(Matcher m, Context context) {
        int month = DateWords.month(m.group("month")).getValue();
        YearMonth to = m.group("year") == null
                ? Nearest.month(month, context)
                : YearMonth.of(DateWords.digits(m, "year"), month);
        YearMonth before = to.minus(number(m), DateWords.unit(m.group("unit")));
        return Periods.months(before.plusMonths(1), to, DateBasis.STATED);
    }

    private static UncertainDate endingOn(Matcher m, Context context) {
        LocalDate to = CalendarRules.day(m, context);
        // Subtracting from the day after keeps the ends of months.
        LocalDate from = to.plusDays(1).minus(number(m), DateWords.unit(m.group("unit")));
        return Periods.between(from, to, DateBasis.STATED);
    }
}
