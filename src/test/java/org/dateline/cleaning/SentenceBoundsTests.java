package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Checkpoint;
import org.dateline.model.Sentence;
import org.junit.jupiter.api.Test;

/** Of a text that is too long its beginning is read, and it is told where that ends. */
class SentenceBoundsTests {

    private final Cleaner cleaner = new Cleaner();

    private static String numbered(int count, String word) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    @Test
    void aSentenceEndsBehindItsLastWordThatIsRead() {
        String text = numbered(SentenceBounds.WORDS + 5, "word") + ".";
        Sentence sentence = cleaner.clean(text).getFirst();
        assertThat(sentence.text()).endsWith(" word" + (SentenceBounds.WORDS - 1));
        assertThat(sentence.span().of(text)).isEqualTo(sentence.text());
        assertThat(cleaner.cuts(text))
                .singleElement()
                .asString()
                .contains("sentence 0")
                .contains("400 words");
    }

    @Test
    void aSentenceEndsBeforeAWordThatIsTooLong() {
        String text = "Norway banned " + "x".repeat(SentenceBounds.WORD_CHARACTERS + 1) + " and turbot.";
        assertThat(cleaner.clean(text)).extracting(Sentence::text).containsExactly("Norway banned");
        assertThat(cleaner.cuts(text)).hasSize(1);
    }

    @Test
    void aWordThatIsTooLongAloneIsNoSentence() {
        String text = "x".repeat(900_000);
        assertThat(cleaner.clean(text)).isEmpty();
        assertThat(cleaner.cuts(text)).hasSize(1);
    }

    @Test
    void anArticleEndsBehindItsLastSentenceThatIsRead() {
        String text = IntStream.range(0, SentenceBounds.SENTENCES + 10)
                .mapToObj(i -> "Country number " + i + " acted.")
                .collect(Collectors.joining(" "));
        assertThat(cleaner.clean(text)).hasSize(SentenceBounds.SENTENCES);
        assertThat(cleaner.cuts(text)).singleElement().asString().contains("1000 sentences are read");
    }

    @Test
    void ofAnOrdinaryTextNothingIsCut() {
        String text = "Norway banned the import of turbot on Monday.\nIceland called the measure a mistake.";
        assertThat(cleaner.clean(text)).hasSize(2);
        assertThat(cleaner.cuts(text)).isEmpty();
    }

    @Test
    void aMillionCharactersOfAbbreviationsAreCleanedInSeconds() {
        long start = System.nanoTime();
        assertThat(cleaner.clean("U.S. ".repeat(190_000))).hasSize(1);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void cleaningStopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> cleaner.clean("Norway banned turbot.")))
                    .isInstanceOf(Checkpoint.Stopped.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void thePageAboutArticlesTellsWhatIsRead() throws IOException {
        String page = Files.readString(Path.of("docs/articles.md"));
        assertThat(List.of(
                        "| sentences of an article | the first " + number(SentenceBounds.SENTENCES) + " |",
                        "| words of a sentence | the first " + number(SentenceBounds.WORDS) + " |",
                        "| characters of a sentence | the first " + number(SentenceBounds.CHARACTERS) + " |",
                        "| characters of a word | " + number(SentenceBounds.WORD_CHARACTERS) + ";"))
                .allSatisfy(line -> assertThat(page).contains(line));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
