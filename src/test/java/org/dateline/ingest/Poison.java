package org.dateline.ingest;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;

/** Articles that once stopped the reading of all others, or were made to. */
enum Poison {
    SENTENCE_OF_TEN_THOUSAND_WORDS(words(10_000) + "."),
    TOKEN_OF_900_000_CHARACTERS("x".repeat(900_000)),
    NESTED_PHRASES("the report of ".repeat(1_000) + "the ministry was published."),
    TWELVE_THOUSAND_SENTENCES(
            IntStream.range(0, 12_000).mapToObj(i -> "Country " + i + " acts.").collect(Collectors.joining(" "))),
    HUNDRED_THOUSAND_ELEMENTS("<html><body>" + "<div>a b c</div>".repeat(100_000) + "</body></html>", TextFormat.HTML),
    TITLE_OF_A_MILLION_AND_A_HALF(new Submission(
            "Norway banned the import of turbot.",
            TextFormat.PLAIN,
            "Norway bans turbot ".repeat(80_000),
            null,
            null,
            null,
            null)),

    ELEMENTS_NESTED_50_000_DEEP("<html><body>" + "<div>".repeat(50_000) + "Norway banned turbot.", TextFormat.HTML),
    INLINE_ELEMENTS_NESTED_20_000_DEEP(
            "<html><body><p>" + "<b><i>".repeat(20_000) + "Norway banned turbot.", TextFormat.HTML),
    LONG_RUN_OF_SPACES("Norway banned" + " ".repeat(900_000) + "turbot."),
    STOPS_WITHOUT_END("U.S. ".repeat(180_000)),
    COMMAS_WITHOUT_END("Norway, ".repeat(110_000)),
    NOUNS_WITHOUT_END("trade ministry export control list amendment ".repeat(20_000)),
    NAMES_WITHOUT_END("Norway China Huawei Russia ".repeat(35_000)),
    CAPITALS_WITHOUT_END("NEW YORK ".repeat(100_000) + "- Norway banned turbot."),
    MARKS_ON_ONE_LETTER("Norway banned turbot a" + "\u0301".repeat(500_000) + "."),
    QUOTES_WITHOUT_END("\"".repeat(500_000)),
    LINES_WITHOUT_END(IntStream.range(0, 100_000).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n"))),
    DATES_WITHOUT_END("Norway banned turbot " + "on 5 November 2018 and ".repeat(40_000) + "later."),
    BRACKETS_WITHOUT_END("Norway " + "(".repeat(400_000) + ")".repeat(400_000)),
    SURROGATES_WITHOUT_PAIR("Norway banned turbot. " + "\ud800 ".repeat(200_000)),
    ATTRIBUTES_WITHOUT_END(
            "<html><body><p"
                    + IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "=1").collect(Collectors.joining())
                    + ">Norway banned turbot.",
            TextFormat.HTML),
    TABLE_CELLS_NESTED("<html><body>" + "<table><tr><td>".repeat(10_000) + "Norway banned turbot.", TextFormat.HTML),
    LINKED_DATA_NESTED(
            "<html><head><script type='application/ld+json'>" + "[".repeat(100_000) + "</script></head>"
                    + "<body><p>Norway banned turbot.</p></body></html>",
            TextFormat.HTML),
    RANDOM_LETTERS(random(900_000)),
    MANY_DIFFERENT_WORDS(IntStream.range(0, 130_000)
            .mapToObj(i -> Integer.toString(i, 36) + (i % 12 == 0 ? ". " : " "))
            .collect(Collectors.joining()));

    private final Submission submission;

    Poison(String text) {
        this(text, TextFormat.PLAIN);
    }

    Poison(String text, TextFormat format) {
        this(new Submission(text, format, null, null, null, "2018-11-23", null));
    }

    Poison(Submission submission) {
        this.submission = submission;
    }

    Submission submission() {
        return submission;
    }

    private static String words(int count) {
        String[] words = {"the", "ministry", "of", "trade", "said", "that", "Norway", "banned", "turbot", "and"};
        return IntStream.range(0, count).mapToObj(i -> words[i % words.length]).collect(Collectors.joining(" "));
    }

    private static String random(int length) {
        return new Random(7)
                .ints(length, ' ', 0x250)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
