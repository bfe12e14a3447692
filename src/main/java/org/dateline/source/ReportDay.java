package org.dateline.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.ReportDateline;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * The day that the head of a text states: in its dateline, as in "HANOI, May 5 (Reuters) - ", or in a line that names
 * little else, as in "Published: 5 May 2020, 14:05 GMT" or "By Jane Doe | 5 May 2020".
 */
final class ReportDay {

    /** Lines at the head of a text that are looked at: headline, author, source, day and the first paragraph. */
    private static final int HEAD = 8;

    /** Most characters of a line that names the day and little else. */
    private static final int LONGEST = 120;

    /** Most characters in which a dateline is looked for. */
    private static final int OPENING = 300;

    /** A copy of a report comes out up to a month after its dateline. */
    private static final int OLDEST = 31;

    private static final String MONTH = "(?:" + WordClasses.expression("model", "month") + ")\\b\\.?";

    private static final Pattern NAMED_MONTH = Pattern.compile("\\b" + MONTH, Pattern.CASE_INSENSITIVE);

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? \\d{4}|" + MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}";

    private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? ";

    /** "14:05 GMT", "at 2.05 p.m. (EST)", "T14:05:00+02:00". */
    private static final String TIME =
            "[T,]? ?(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:[a-z]{1,5}|[-+]\\d{2}:?\\d{2})\\)?)?";

    /** What stands before the day, if anything: a label, an author, a place or a source. */
    private static final Pattern LINE = Pattern.compile(
            "(?:(?<label>[\\p{L} ]{4,25}?)(?: ?: ?| )|(?<author>by \\S.*?[,.]? )|(?<place>\\p{L}[^,]{1,40}, (?:[^,]{1,40}, )?))?"
                    + "(?:on )?(?:" + WEEKDAY + ")?(?<day>" + DAY + ")(?:" + TIME + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between the parts of a line: "Jane Doe | 5 May 2020 - 14:05". */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•]\\s*|\\s+[-–—]\\s+");

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})");

    private static final Pattern OF = Pattern.compile("(?i) of ");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final Set<String> LABELS = WordClasses.of("source", "label of the day of a report");
    private static final Set<String> LATER_LABELS = WordClasses.of("source", "label of a later day of a report");

    private ReportDay() {}

    /** Returns the day with its year: of a line of its own, else of the dateline, else the day of an update. */
    static Optional<LocalDate> stated(String text) {
        List<String> lines = head(text);
        return ofLines(lines, LABELS)
                .or(() -> dateline(lines).flatMap(ReportDay::whole))
                .or(() -> ofLines(lines, LATER_LABELS));
    }

    /** Returns the day that one of some lines names with little else, those of updates last. */
    static Optional<LocalDate> ofLines(List<String> lines) {
        return ofLines(lines, LABELS).or(() -> ofLines(lines, LATER_LABELS));
    }

    /**
     * Returns the day of the dateline if it may be that of a publication: from a month before it to the day after,
     * which a publication in UTC may not have reached. By this day "today" and "on Thursday" are meant.
     */
    static Optional<LocalDate> near(String text, LocalDate published) {
        return dateline(head(text))
                .flatMap(day -> YEAR.matcher(day).find() ? whole(day) : nearest(day, published))
                .filter(day -> {
                    long before = ChronoUnit.DAYS.between(day, published);
                    return -1 <= before && before <= OLDEST;
                });
    }

    private static List<String> head(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(HEAD)
                .toList();
    }

    private static Optional<String> dateline(List<String> head) {
        return head.stream()
                .map(line -> line.substring(0, Math.min(line.length(), OPENING)))
                .map(ReportDateline::day)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> ofLines(List<String> head, Set<String> labels) {
        return head.stream()
                .filter(line -> line.length() <= LONGEST && !isPeriod(line))
                .flatMap(BETWEEN::splitAsStream)
                .map(LINE::matcher)
                .filter(part -> part.matches() && isLabelled(part.group("label"), labels))
                .map(part -> whole(part.group("day")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a line names months twice: "Talks of March 31 – April 1, 2023". */
    private static boolean isPeriod(String line) {
        return NAMED_MONTH.matcher(line).results().count() > 1;
    }

    private static boolean isLabelled(@Nullable String label, Set<String> labels) {
        return label == null ? labels == LABELS : labels.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    /** Returns a day with its year. Digits in the order of either continent name no day, unless one is no month. */
    private static Optional<LocalDate> whole(String words) {
        Matcher digits = DIGITS.matcher(words);
        if (!digits.matches()) {
            return YEAR.matcher(words).find()
                    ? PageDate.read(OF.matcher(words).replaceFirst(" ")).map(LocalDate::parse)
                    : Optional.empty();
        }
        int first = Integer.parseInt(digits.group(1));
        int second = Integer.parseInt(digits.group(3));
        int year = Integer.parseInt(digits.group(4));
        boolean monthFirst = second > 12;
        boolean known =
                monthFirst || first > 12 || first == second || digits.group(2).equals(".");
        try {
            return known
                    ? Optional.of(LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns a day without a year in the year in which it is nearest to a publication. */
    private static Optional<LocalDate> nearest(String words, LocalDate published) {
        return Stream.of(published.getYear() - 1, published.getYear(), published.getYear() + 1)
                .map(year -> whole(words + " " + year))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, published))));
    }
}
