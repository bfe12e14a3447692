package org.dateline.extraction.dates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Quarters, halves and seasons of a year. */
final class SeasonRules {

    private static final String OF_YEAR =
            "(?:,? ?(?:of |in )?(?:" + DateWords.YEAR + "|(?<which>last|this|next|the) year))";
    private static final String SEASON = "(?<season>spring|summer|autumn|fall|winter)";

    /** "Prices fall next year": without one of these before it, the word is a verb. */
    private static final String SEASON_OF_YEAR = "(?<season>spring|summer|autumn|winter"
            + "|(?<=\\b(?:the|early|late|in|by|of|since|until|till|during|through|for|from|before|after) )fall)";

    static final List<DateRule> ALL = List.of(
            DateRule.of(
                    "(?:the )?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th) quarter" + OF_YEAR,
                    SeasonRules::quarter),
            DateRule.of(
                    "(?<=\\b(?:in|during|for|of|from|over|by|since|until) )the (?<nth>first|second|third|fourth) quarter(?! of\\b)",
                    SeasonRules::nearestQuarter),
            DateRule.of("(?-i:Q)(?<nth>[1-4])(?: ?, ?| ?)" + DateWords.YEAR, SeasonRules::quarter),
            DateRule.of("(?-i:Q)(?<nth>[1-4])", SeasonRules::nearestQuarter),
            DateRule.of("(?:the )?(?<nth>first|second) half" + OF_YEAR, SeasonRules::half),
            DateRule.of("(?-i:H)(?<nth>[12])(?: ?, ?| ?)" + DateWords.YEAR, SeasonRules::half),
            DateRule.of("(?:the )?(?:early |late )?" + SEASON + ",? ?" + DateWords.YEAR, SeasonRules::season),
            DateRule.of("(?:the )?(?:early |late )?" + SEASON_OF_YEAR + OF_YEAR, SeasonRules::season),
            DateRule.of("(?<shift>last|this|next|this past|the coming) " + SEASON, SeasonRules::which),
            DateRule.of(
                    "(?<=\\b(?:in|by|until|since|during|over|before|through|for) )(?:the |early |late )" + SEASON
                            + "(?! of\\b)",
                    SeasonRules::nearestSeason));

    private SeasonRules() {}

    /** Returns the named year, or the one that "last", "this" or "next" selects. */
    private static int year(Matcher m, Context context) {
        return isStated(m)
                ? DateWords.digits(m, "year")
                : context.today().getYear() + DateWords.shift(m.group("which"));
    }

    private static boolean isStated(Matcher m) {
        return m.group("year") != null;
    }

    private static DateBasis basis(Matcher m) {
        return isStated(m) ? DateBasis.STATED : DateBasis.RELATIVE;
    }

    private static UncertainDate quarter(Matcher m, Context context) {
        return Periods.quarter(year(m, context), DateWords.ordinal(m.group("nth")), basis(m));
    }

    /** Returns the nearest quarter that has begun, or the nearest to come, by the tense. */
    private static UncertainDate nearestQuarter(Matcher m, Context context) {
        int nth = DateWords.ordinal(m.group("nth"));
        return Periods.quarter(Nearest.year(3 * nth - 2, 3 * nth, context), nth, DateBasis.STATED);
    }

    private static UncertainDate half(Matcher m, Context context) {
        return Periods.half(year(m, context), DateWords.ordinal(m.group("nth")), basis(m));
    }

    private static UncertainDate season(Matcher m, Context context) {
        return Periods.season(year(m, context), nth(m), basis(m));
    }

    private static UncertainDate nearestSeason(Matcher m, Context context) {
        int nth = nth(m);
        return Periods.season(Nearest.year(3 * nth, 3 * nth + 2, context), nth, DateBasis.STATED);
    }

    /**
     * "This summer" is the year's own, "last winter" the latest that is over, "next spring" the first to come. In January, "this
     * winter" is the one that began in December.
     */
    private static UncertainDate which(Matcher m, Context context) {
        int nth = nth(m);
        int year = context.today().getYear();
        return switch (shift(m.group("shift"))) {
            case -1 ->
                Periods.season(
                        year - (isOver(year, nth, context) ? 0 : isOver(year - 1, nth, context) ? 1 : 2),
                        nth,
                        DateBasis.RELATIVE);
            case 1 -> Periods.season(isAhead(year, nth, context) ? year : year + 1, nth, DateBasis.RELATIVE);
            default -> Periods.season(isOver(year - 1, nth, context) ? year : year - 1, nth, DateBasis.RELATIVE);
        };
    }

    private static int shift(@Nullable String words) {
        return words == null ? 0 : DateWords.shift(words.replace("this past", "last"));
    }

    private static boolean isOver(int year, int nth, Context context) {
        var last = Periods.season(year, nth, DateBasis.RELATIVE).latest();
        return last != null && last.isBefore(context.today());
    }

    private static boolean isAhead(int year, int nth, Context context) {
        var first = Periods.season(year, nth, DateBasis.RELATIVE).earliest();
        return first != null && first.isAfter(context.today());
    }

    /** Returns the number of a season; spring is the first, as in EDTF. */
    private static int nth(Matcher m) {
        return switch (m.group("season").toLowerCase(Locale.ROOT)) {
            case "spring" -> 1;
            case "summer" -> 2;
            case "winter" -> 4;
            default -> 3;
        };
    }
}
