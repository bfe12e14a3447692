package org.dateline.extraction.dates;

import java.util.List;
import java.util.stream.Stream;

/** All forms of date expressions. If two match the same words, the earlier list wins. */
final class DateRules {

    static final List<DateRule> ALL = Stream.of(
                    NumericRules.ALL,
                    RangeRules.ALL,
                    CalendarRules.ALL,
                    MonthRules.ALL,
                    YearRules.ALL,
                    SeasonRules.ALL,
                    HolidayRules.ALL,
                    WeekdayRules.ALL,
                    WeekRules.ALL,
                    AnaphoricRules.ALL,
                    RelativeRules.ALL,
                    StretchRules.ALL)
            .flatMap(List::stream)
            .toList();

    private DateRules() {}
}
