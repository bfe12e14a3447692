package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Days that news English names by a holiday. */
final class HolidayRules {

    static final List<DateRule> ALL = List.of(DateRule.of(
            "(?:the )?(?<holiday>(?-i:"
                    + Holidays.BY_NAME.keySet().stream()
                            .sorted((a, b) -> b.length() - a.length())
                            .map(name -> name.replace("'", "['\u2019]"))
                            .collect(Collectors.joining("|"))
                    + "))(?:" + DateWords.COMMA + "(?:of )?" + DateWords.YEAR + ")?" + DateWords.NO_NOUN,
            HolidayRules::holiday));

    private HolidayRules() {}

    private static UncertainDate holiday(Matcher m, Context context) {
        IntFunction<LocalDate> ofYear = named(m.group("holiday"), Holidays.BY_NAME);
        LocalDate day =
                m.group("year") == null ? Nearest.day(ofYear, context) : ofYear.apply(DateWords.digits(m, "year"));
        return Periods.day(day, DateBasis.STATED);
    }

    private static IntFunction<LocalDate> named(String words, Map<String, IntFunction<LocalDate>> holidays) {
        IntFunction<LocalDate> holiday =
                holidays.get(words.replace('\u2019', '\'').replaceAll("\\s+", " "));
        if (holiday == null) {
            throw new java.time.DateTimeException("No holiday: " + words);
        }
        return holiday;
    }
}
