package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of an article has a limit, which its refusal names and the page about articles tells. */
class ArticleLimitsTests {

    private static String tooLong(FieldLimit limit) {
        return "a".repeat(limit.most() + 1);
    }

    private static Submission with(FieldLimit limit, String value) {
        return new Submission(
                limit == FieldLimit.TEXT ? value : "Norway banned turbot.",
                TextFormat.PLAIN,
                limit == FieldLimit.TITLE ? value : null,
                limit == FieldLimit.URL ? value : null,
                limit == FieldLimit.SOURCE ? value : null,
                limit == FieldLimit.PUBLISHED_AT ? value : null,
                limit == FieldLimit.DOCUMENT ? value : null);
    }

    @ParameterizedTest
    @EnumSource(value = FieldLimit.class, mode = EnumSource.Mode.EXCLUDE, names = "ORIGIN")
    void aFieldThatIsTooLongIsRefusedWithItsNameItsLengthAndTheLimit(FieldLimit limit) {
        assertThatThrownBy(() -> new ArticleReader().read(with(limit, tooLong(limit))))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessageContaining("the field " + limit.field() + " has " + (limit.most() + 1) + " characters")
                .hasMessageContaining("at most " + limit.most());
    }

    @Test
    void theMetadataOfAPageHaveTheSameLimits() {
        String page = "<html><head><title>" + tooLong(FieldLimit.TITLE)
                + "</title></head><body><p>Norway banned turbot.</p></body></html>";
        assertThatThrownBy(() ->
                        new ArticleReader().read(new Submission(page, TextFormat.HTML, null, null, null, null, null)))
                .hasMessageContaining("the field title has");
    }

    /** The last two would have 2.6 million and 15 million elements: they are refused before these are in memory. */
    static Stream<String> pagesOfTooManyElements() {
        String open =
                IntStream.range(0, 250).mapToObj("<font size=%d>"::formatted).collect(Collectors.joining());
        return Stream.of(
                "<html><body>" + "<i>a</i>".repeat(HtmlPage.ELEMENTS) + "</body></html>",
                "<i>".repeat(2_600_000),
                "<p>" + open + "<p>a".repeat(60_000));
    }

    @ParameterizedTest
    @MethodSource("pagesOfTooManyElements")
    void aPageOfTooManyElementsIsRefused(String page) {
        long before = allocated();
        assertThatThrownBy(() ->
                        new ArticleReader().read(new Submission(page, TextFormat.HTML, null, null, null, null, null)))
                .hasMessageContaining("more than " + HtmlPage.ELEMENTS + " elements");
        assertThat(allocated() - before).isLessThan(100 << 20);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void aPageWithManyTagsInAScriptIsRead() {
        String page = "<html><body><script>\"" + "<b>".repeat(HtmlPage.ELEMENTS + 1)
                + "\"</script><p>Norway banned turbot from Iceland on Monday.</p></body></html>";
        assertThat(new ArticleReader()
                        .read(new Submission(page, TextFormat.HTML, null, null, null, null, null))
                        .rawText())
                .contains("Norway banned turbot");
    }

    @Test
    void thePageAboutArticlesTellsEveryLimit() throws IOException {
        String page = Files.readString(Path.of("docs/articles.md"));
        for (FieldLimit limit : FieldLimit.values()) {
            assertThat(page)
                    .containsPattern("\\| `" + limit.field() + "`[^|]*\\| " + number(limit.most()) + " characters \\|");
        }
        assertThat(page).contains("| elements of a page | " + number(HtmlPage.ELEMENTS) + " |");
        assertThat(page).containsPattern("\\| depth of a page[^|]*\\| " + number(HtmlPage.DEPTH) + " \\|");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
