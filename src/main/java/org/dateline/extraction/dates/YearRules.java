package org.dateline.extraction.dates;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Forms in which news English names years, fiscal years, decades and centuries. */
final class YearRules {

    /** Four digits are a year after one of these words; in "names 2019 shareholders" they count. */
    private static final String BEHIND = "(?<=\\b(?:in|since|by|until|till|from|through|throughout|during|for|of|before"
            + "|after|between|and|to|or|year|starting|beginning|ending|ended) )";

    /** A year as an attribute: "the 1991 agreement", "its 1967 debut". In "the 2018 Act" it is part of a name. */
    private static final String ATTRIBUTE = "(?<=\\b(?:the|its|their|his|her|our|this|that|a|an|'s) )";

    private static final String NO_LAW =
            "(?= [\\p{L}'])(?! (?-i:Act|Law|Treaty|Convention|Protocol|Code|Order|Rules?)\\b)";

    /** A year as the subject of a sentence: "2018 was a year of". */
    private static final String SUBJECT = "(?= (?:was|is|saw|has|had|will|may|could|would|brought|began|ended)\\b)";

    static final List<DateRule> ALL = List.of(
            DateRule.of(BEHIND + DateWords.YEAR, YearRules::year),
            DateRule.of("\\(" + DateWords.YEAR + "\\)", YearRules::year),
            DateRule.of(ATTRIBUTE + DateWords.YEAR + NO_LAW, YearRules::year),
            DateRule.of("(?<=^|[.!?] )" + DateWords.YEAR + SUBJECT, YearRules::year),
            DateRule.of("(?:about|around|circa|roughly) " + DateWords.YEAR, YearRules::about),
            DateRule.of(DateWords.PART + DateWords.YEAR, YearRules::partOf),
            DateRule.of("(?:the )?" + DateWords.PART + "?(?:the )?(?<decade>(?:1[89]|20)\\d)0'?s", YearRules::decade),
            DateRule.of("the (?<nth>1\\d|20|21)(?:th|st) century", YearRules::century),
            DateRule.of("(?:the )?(?:fiscal|FY)(?: year)? ?" + DateWords.YEAR, YearRules::fiscal));

    private YearRules() {}

    private static UncertainDate year(Matcher m, Context context) {
        return Periods.year(DateWords.digits(m, "year"), DateBasis.STATED);
    }

    private static UncertainDate about(Matcher m, Context context) {
        return Intervals.approximate(year(m, context));
    }

    private static UncertainDate partOf(Matcher m, Context context) {
        return Parts.ofYear(DateWords.digits(m, "year"), m.group("part"), DateBasis.STATED);
    }

    private static UncertainDate decade(Matcher m, Context context) {
        return Parts.ofDecade(DateWords.digits(m, "decade") * 10, m.group("part"), DateBasis.STATED);
    }

    private static UncertainDate century(Matcher m, Context context) {
        return Periods.century(DateWords.digits(m, "nth"), DateBasis.STATED);
    }

    /** Returns a fiscal year of the United States government, which begins in October of the year before. */
    private static UncertainDate fiscal(Matcher m, Context context) {
        int year = DateWords.digits(m, "year");
        return Periods.months(YearMonth.of(year - 1, 10), YearMonth.of(year, 9), DateBasis.STATED);
    }
}
