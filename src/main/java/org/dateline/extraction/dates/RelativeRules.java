package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Forms in which news English counts from the day of publication. */
final class RelativeRules {

    private static final String IN_DAY = "(?: (?:morning|afternoon|evening|night))?";

    static final List<DateRule> ALL = List.of(
            DateRule.of("(?:today|tonight|this (?:morning|afternoon|evening))", (m, c) -> day(c, 0)),
            DateRule.of("(?:effective immediately|with immediate effect)", (m, c) -> day(c, 0)),
            DateRule.of("yesterday" + IN_DAY, (m, c) -> day(c, -1)),
            DateRule.of("tomorrow" + IN_DAY, (m, c) -> day(c, 1)),
            DateRule.of("the day before yesterday", (m, c) -> day(c, -2)),
            DateRule.of("the day after tomorrow", (m, c) -> day(c, 2)),
            DateRule.of("overnight", RelativeRules::overnight),
            // "Now" dates no event, so it stands for the day of publication as an unstated date does.
            DateRule.of("(?:right )?now(?! (?:that|and then)\\b)", (m, c) -> UncertainDate.published(c.today())),
            DateRule.of(DateWords.WHICH + " " + DateWords.UNIT, RelativeRules::period),
            DateRule.of(DateWords.PART + "(?:of )?(?<which>the|last|this|next) " + DateWords.UNIT, RelativeRules::part),
            DateRule.of(
                    "year['\u2019]s end", (m, c) -> Parts.ofYear(c.today().getYear(), "end of", DateBasis.RELATIVE)),
            DateRule.of("(?:the same|this|about the same) time last year", RelativeRules::aYearBack),
            DateRule.of("(?<side>earlier|later) (?:this|in the) " + DateWords.UNIT, RelativeRules::side),
            DateRule.of("the (?<side>rest|remainder) of (?:the|this) " + DateWords.UNIT, RelativeRules::side),
            DateRule.of(DateWords.NUMBER + " " + DateWords.UNIT + "s? ago", RelativeRules::ago),
            DateRule.of(DateWords.HALVES + " ago", RelativeRules::halvesAgo),
            DateRule.of(
                    "(?<=\\bin )" + DateWords.NUMBER + " " + DateWords.UNIT + "s?(?! of\\b)", RelativeRules::ahead));

    private RelativeRules() {}

    private static UncertainDate day(Context context, int shift) {
        return Periods.day(context.today().plusDays(shift), DateBasis.RELATIVE);
    }

    /** Returns the night before the day of publication, together with that day's morning. */
    private static UncertainDate overnight(Matcher m, Context context) {
        return Periods.between(context.today().minusDays(1), context.today(), DateBasis.RELATIVE);
    }

    private static UncertainDate period(Matcher m, Context context) {
        return Periods.around(context.today(), m.group("unit"), DateWords.shift(m.group("which")));
    }

    private static UncertainDate part(Matcher m, Context context) {
        return Parts.of(period(m, context), m.group("unit"), m.group("part"));
    }

    private static UncertainDate aYearBack(Matcher m, Context context) {
        return Periods.month(YearMonth.from(context.today()).minusYears(1), DateBasis.RELATIVE);
    }

    /**
     * Returns part of the current period: "earlier this month" ends on the day of publication, "later this month" and
     * "the rest of the month" begin on it.
     */
    private static @Nullable UncertainDate side(Matcher m, Context context) {
        UncertainDate whole = Periods.around(context.today(), m.group("unit"), 0);
        LocalDate from = whole.earliest();
        LocalDate to = whole.latest();
        if (from == null || to == null) {
            return null;
        }
        return m.group("side").equalsIgnoreCase("earlier")
                ? Periods.between(from, context.today(), DateBasis.RELATIVE)
                : Periods.between(context.today(), to, DateBasis.RELATIVE);
    }

    private static UncertainDate ago(Matcher m, Context context) {
        return Periods.around(context.today(), m.group("unit"), -DateWords.number(m.group("number")));
    }

    private static UncertainDate halvesAgo(Matcher m, Context context) {
        return Periods.around(context.today(), "month", -DateWords.months(m));
    }

    /** Returns the date of "in two weeks" after a future verb. After a past verb it is a duration; returns null. */
    private static @Nullable UncertainDate ahead(Matcher m, Context context) {
        return context.future()
                ? Periods.around(context.today(), m.group("unit"), DateWords.number(m.group("number")))
                : null;
    }
}
