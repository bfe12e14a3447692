package org.dateline.source;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses the dates of pages in the notations that sites use. */
public final class PageDate {

    /** The year of the first newspaper. Content systems write year 1 for an unknown date. */
    private static final int FIRST_YEAR = 1605;

    /** Matches Unix time. Seconds have ten digits from 2001 to 2286, milliseconds thirteen. */
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\\s+");
    private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\d)(st|nd|rd|th)\\b");
    private static final Pattern PUNCTUATION = Pattern.compile("(?<=\\p{L})\\.|,");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Notations of days. Month and day in either order are accepted only if the month is a word, because 5/11/2018 is
     * ambiguous.
     */
    private static final List<String> DAYS =
            List.of("uuuu-M-d", "uuuu/M/d", "MMMM d uuuu", "MMM d uuuu", "d MMMM uuuu", "d MMM uuuu");

    private static final List<DateTimeFormatter> DAY_NOTATIONS = Stream.concat(
                    DAYS.stream().map(day -> lenient().appendPattern(day)), Stream.of(digits()))
            .map(day -> day.toFormatter(Locale.ENGLISH))
            .toList();

    private static final List<DateTimeFormatter> INSTANT_NOTATIONS =
            DAY_NOTATIONS.stream().map(PageDate::withTime).toList();

    private PageDate() {}

    /**
     * Returns an RFC 3339 instant if the date has a zone, otherwise the day. A time without a zone does not determine
     * an instant. Empty if the text is neither.
     */
    public static Optional<String> read(String stated) {
        String text = stated.strip();
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(Instant.ofEpochMilli(text.length() == 10 ? number * 1000 : number)
                    .toString());
        }
        String plain = plain(text);
        return first(INSTANT_NOTATIONS, n -> OffsetDateTime.parse(plain, n).toString())
                .or(() -> first(DAY_NOTATIONS, n -> day(plain, n)));
    }

    private static String plain(String text) {
        String bare = WEEKDAY.matcher(text).replaceFirst("");
        String numbers = ORDINAL.matcher(bare).replaceAll("");
        String words = PUNCTUATION.matcher(numbers).replaceAll(" ").replaceFirst("(?i)\\bsept\\b", "Sep");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    private static Optional<String> first(List<DateTimeFormatter> notations, Function<DateTimeFormatter, String> read) {
        for (DateTimeFormatter notation : notations) {
            try {
                return Optional.of(read.apply(notation)).filter(PageDate::isPossible);
            } catch (DateTimeException e) {
                // Try the next notation.
            }
        }
        return Optional.empty();
    }

    private static boolean isPossible(String date) {
        return LocalDate.parse(date.substring(0, "2018-11-23".length())).getYear() >= FIRST_YEAR;
    }

    /** Parses the day at the beginning of a text. */
    private static String day(String text, DateTimeFormatter notation) {
        return LocalDate.from(notation.parse(text, new ParsePosition(0))).toString();
    }

    private static DateTimeFormatterBuilder lenient() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    private static DateTimeFormatterBuilder digits() {
        return lenient()
                .appendValue(ChronoField.YEAR, 4)
                .appendValue(ChronoField.MONTH_OF_YEAR, 2)
                .appendValue(ChronoField.DAY_OF_MONTH, 2);
    }

    private static DateTimeFormatter withTime(DateTimeFormatter day) {
        return lenient()
                .append(day)
                .appendPattern("['T'][' ']['at '][H:mm[:ss]][HHmmss]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("[' '][XXX][XX][X]")
                .optionalStart()
                .appendOffset("+HHmm", "GMT")
                .optionalEnd()
                .optionalStart()
                .appendOffset("+HHmm", "UTC")
                .optionalEnd()
                .toFormatter(Locale.ENGLISH);
    }
}
