package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dateline.model.Article;
import org.dateline.model.Publication;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTests {

    private final ArticleReader reader = new ArticleReader();

    private Article read(String text, TextFormat format, String title, String publishedAt) {
        return reader.read(new Submission(text, format, title, null, null, publishedAt, null));
    }

    @Test
    void aBareDayCountsAsReportedAtItsEnd() {
        assertThat(read("One.", TextFormat.PLAIN, null, "2018-11-23")
                        .publication()
                        .instant())
                .hasToString("2018-11-23T23:59:59.999999Z");
    }

    @Test
    void aZonedTimeKeepsItsOwnDay() {
        Publication publication = read("One.", TextFormat.PLAIN, null, "2018-11-23T23:30:00-05:00")
                .publication();
        assertThat(publication.day()).hasToString("2018-11-23");
        assertThat(publication.instant()).hasToString("2018-11-24T04:30:00Z");
    }

    @Test
    void aTextWithoutAStatedDateHasTheOneOfItsHead() {
        String text = "Guinea halts exports\n20 November 2025\n\nGuinea suspended exports on Tuesday.";
        Publication publication = read(text, TextFormat.PLAIN, null, null).publication();
        assertThat(publication).isEqualTo(Publication.on(LocalDate.of(2025, 11, 20)));
        assertThat(read(text, TextFormat.PLAIN, null, "2025-11-25").publication())
                .isEqualTo(Publication.on(LocalDate.of(2025, 11, 25)));
    }

    @Test
    void theWordsOfAReportCountFromItsDateline() {
        Publication publication = read(
                        "CONAKRY, Nov 20 (Reuters) - Guinea suspended exports on Thursday.",
                        TextFormat.PLAIN,
                        null,
                        "2025-11-19T22:30:00Z")
                .publication();
        assertThat(publication.day()).hasToString("2025-11-20");
        assertThat(publication.instant()).hasToString("2025-11-19T22:30:00Z");
        assertThat(publication.stated()).isEqualTo("2025-11-19T22:30:00Z");
    }

    @Test
    void aWrongDateIsToldWithWhatWouldBeRight() {
        assertThatThrownBy(() -> read("One.", TextFormat.PLAIN, null, "23.11.2018"))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessageContaining("23.11.2018")
                .hasMessageContaining("such as 2018-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " \tJavaScript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://news.example/1",
                "vbscript:x"
            })
    void anAddressThatIsNoneOfTheWebIsRefused(String url) {
        assertThatThrownBy(() -> reader.read(new Submission("One.", TextFormat.PLAIN, null, url, null, null, null)))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessageContaining("does not begin with http:// or https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/1",
                "HTTP://news.example/a:b",
                "news.example/1",
                "news.example:8080/a:b",
                "/1:2"
            })
    void anAddressOfTheWebIsKept(String url) {
        assertThat(reader.read(new Submission("One.", TextFormat.PLAIN, null, url, null, null, null))
                        .url())
                .isEqualTo(url);
    }

    @Test
    void anEmptyTextIsNoArticle() {
        assertThatThrownBy(() -> read(" \n", TextFormat.PLAIN, null, null)).hasMessageContaining("empty");
    }

    @Test
    void aHeadlineApartIsPutBeforeTheText() {
        assertThat(read("The talks failed.", TextFormat.PLAIN, "Talks fail", null)
                        .rawText())
                .isEqualTo("Talks fail\n\nThe talks failed.");
        assertThat(read("Talks fail\nThe talks failed.", TextFormat.PLAIN, "Talks fail", null)
                        .rawText())
                .isEqualTo("Talks fail\nThe talks failed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Talks fail in Geneva\\n\\nThe talks failed.| Talks fail in Geneva
            'Will U.S. talks fail?\\nThe talks failed.'| Will U.S. talks fail?
            The talks failed.\\nNobody knows why.|
            Geneva\\nThe talks failed.|
            Talks fail in Geneva|""")
    void aTextWithoutATitleHasTheLineThatItOpensWith(String text, String title) {
        assertThat(read(text.replace("\\n", "\n"), TextFormat.PLAIN, null, null).title())
                .isEqualTo(title);
    }

    @Test
    void aPageGivesItsTextAndItsMetadata() {
        String page = """
                <html><head><title>Site</title><meta property="og:title" content="EU bans X">
                <meta property="og:site_name" content="The Paper">
                <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-11-23T10:00:00Z"}</script>
                </head><body><nav><p>Home</p></nav><article><h1>EU bans X</h1>
                <p>The European Union banned X on Friday, after a long debate of its ministers in Brussels.</p>
                </article><footer><p>About us</p></footer></body></html>""";
        Article article = read(page, TextFormat.HTML, null, null);
        assertThat(article.rawText())
                .startsWith("EU bans X\n\nThe European Union")
                .doesNotContain("Home", "About us");
        assertThat(article.title()).isEqualTo("EU bans X");
        assertThat(article.source()).isEqualTo("The Paper");
        assertThat(article.publication().stated()).startsWith("2018-11-23T10:00");
    }

    @Test
    void tellsEnglishFromOtherLanguages() {
        assertThat(read(
                                "The minister said on Monday that the talks would go on for the rest of the year.",
                                TextFormat.PLAIN,
                                null,
                                null)
                        .language())
                .isEqualTo("en");
        assertThat(read(
                                "Der Minister sagte am Montag, dass die Gespräche bis zum Ende des Jahres weitergehen würden.",
                                TextFormat.PLAIN,
                                null,
                                null)
                        .language())
                .isEqualTo("de");
    }
}
