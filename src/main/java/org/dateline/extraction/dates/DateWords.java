package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.dateline.model.WordClasses;

/** The words of date expressions, with their values. */
final class DateWords {

    /** Capitals are required, since "march" and "may" are verbs. */
    static final String MONTH_NAME =
            "(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|JANUARY|FEBRUARY|MARCH(?= \\d)|APRIL|MAY(?= \\d)|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)";

    static final String MONTH = "(?<month>" + MONTH_NAME + ")";
    static final String WEEKDAY = "(?<weekday>(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))";
    static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    static final String YEAR_NAME = "(?:1[89]|20)\\d\\d";
    static final String YEAR = "(?<year>" + YEAR_NAME + ")";

    /** The separator between a day or month and its year; corpora put spaces around the comma. */
    static final String COMMA = "(?: ?, ?| )";

    private static final List<String> NUMBERS = WordClasses.listed("extraction", "number");
    private static final List<String> TENS = WordClasses.listed("extraction", "tens");
    private static final String COUPLE = "a couple of";

    static final String NUMBER = "(?<number>\\d{1,3}|" + COUPLE + "|an?|"
            + String.join("|", NUMBERS.subList(1, NUMBERS.size())) + "|"
            + String.join("|", TENS.subList(1, TENS.size())) + ")";
    static final String LESS = "less than|under|barely|no more than";
    static final String UNIT = "(?<unit>day|week|month|quarter|year|decade|weekend|fortnight)";

    /** A length that ends in half a year: "half a year", "two and a half years", "a year and a half". */
    static final String HALVES = "(?:half a year|" + NUMBER + " and a half years|(?<whole>a|one) year and a half)";

    static final String WHICH =
            "(?<which>last|this|next|the (?:previous|coming|current)|the (?:last|past)(?= quarter))";
    static final String PART = "(?:(?<part>early|mid|late|end(?=-)|(?:the )?(?:beginning|start|middle|end) of)[ -])";

    /**
     * The text that may follow a word such as "the 15th" or "Christmas" if it is a day. Before other text, such a word
     * is the first part of a noun.
     */
    static final String NO_NOUN =
            "(?= ?[.,;:!?)]|$|['\u2019]s| (?:that|and|or|but|when|after|before|until|to|in|at|with"
                    + "|for|by|from|as|of|over|about|after|amid|since|if|unless|though|despite|during|against|under|following|through|while|because|is|was|will|has|had|this|last|next|on|the|a|it|he|she|they)\\b)(?! and New)";

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private DateWords() {}

    static Month month(String word) {
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        return List.of(Month.values()).stream()
                .filter(m -> m.name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    static DayOfWeek weekday(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the number of periods that "last", "this" and "next" are away. */
    static int shift(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace("the ", "")) {
            case "last", "past", "previous", "prior" -> -1;
            case "next", "coming", "following" -> 1;
            default -> 0;
        };
    }

    static int ordinal(String word) {
        int place = ORDINALS.indexOf(word.toLowerCase(Locale.ROOT));
        return place >= 0 ? place + 1 : Character.digit(word.charAt(0), 10);
    }

    /** Returns the number that digits or words name. */
    static int number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(lower.charAt(0))) {
            return Integer.parseInt(lower);
        }
        return switch (lower.replaceAll("\\s+", " ")) {
            case "a", "an" -> 1;
            case COUPLE -> 2;
            default -> NUMBERS.contains(lower) ? NUMBERS.indexOf(lower) : 10 * (TENS.indexOf(lower) + 1);
        };
    }

    /** Returns the months of a length that ends in half a year. */
    static int months(Matcher m) {
        int years = m.group("number") != null ? number(m.group("number")) : m.group("whole") != null ? 1 : 0;
        return 12 * years + 6;
    }

    /** Returns the number in a group of digits. */
    static int digits(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    static ChronoUnit unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "day" -> ChronoUnit.DAYS;
            case "week", "weekend", "fortnight" -> ChronoUnit.WEEKS;
            case "month", "quarter" -> ChronoUnit.MONTHS;
            case "decade" -> ChronoUnit.DECADES;
            default -> ChronoUnit.YEARS;
        };
    }
}
