package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/** The words of date expressions and what they count. */
final class Words {

    static final String MONTH =
            "(?<month>January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)";
    static final String WEEKDAY = "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?";
    static final String NUMBER =
            "(?<number>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|a couple of)";
    static final String UNIT = "(?<unit>day|week|month|quarter|year|decade|weekend|fortnight)";

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private Words() {}

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

    /** How many periods "last", "this" and "next" are away. */
    static int shift(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "last", "past", "previous", "prior" -> -1;
            case "next", "coming", "following" -> 1;
            default -> 0;
        };
    }

    static int ordinal(String word) {
        int place = ORDINALS.indexOf(word);
        return place >= 0 ? place + 1 : Character.digit(word.charAt(0), 10);
    }

    /** A count in digits or words; -1 for a vague one. */
    static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word);
    }
}
