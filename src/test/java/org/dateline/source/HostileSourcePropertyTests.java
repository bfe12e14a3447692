package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.dateline.model.Article;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;

/** Whatever is handed in is read or refused with a reason; nothing else happens. */
@Tag("faults")
class HostileSourcePropertyTests {

    private static final List<String> MARKUP = List.of(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<b>",
            "<table>",
            "<td>",
            "<tr>",
            "</table>",
            "<form>",
            "<script>",
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":",
            "</script>",
            "<style>",
            "<!--",
            "-->",
            "<meta property='og:title' content='",
            "'>",
            "<meta property=\"article:published_time\" content=\"",
            "\">",
            "<time datetime=",
            "<title>",
            "</title>",
            "<svg>",
            "<template>",
            "<select><option>",
            "<a href='x:y'>",
            "&#0;",
            "&#x110000;",
            "&nbsp;",
            "\u0000",
            "\ud800",
            "<![CDATA[",
            "]]>",
            "<br",
            "/>",
            "Norway banned turbot. ",
            "2018-11-23",
            "{",
            "}",
            "<article>",
            "<main role=main>",
            "<plaintext>",
            "<frameset>",
            "</body>",
            "</html>",
            "<noscript>",
            "<p class=\"comments\">");

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.oneOf(Arbitraries.of(MARKUP), Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(80)
                .map(pieces -> String.join("", pieces));
    }

    private static void isReadOrRefused(Submission submission) {
        try {
            Article article = new ArticleReader().read(submission);
            assertThat(article.rawText()).isNotBlank();
            assertThat(article.id()).startsWith("article:");
        } catch (UnreadableArticle e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    @Property(tries = 100)
    void aPageIsReadOrRefused(@ForAll("soup") String page) {
        isReadOrRefused(new Submission("<html>" + page, TextFormat.HTML, null, null, null, null, null));
    }

    @Property(tries = 200)
    void aTextIsReadOrRefused(@ForAll("soup") String text, @ForAll("soup") String title, @ForAll("soup") String date) {
        isReadOrRefused(new Submission(text, TextFormat.PLAIN, title, null, title, date, date));
    }

    @Property(tries = 500)
    void aDateOfAPageIsADayOrAnInstantOrNothing(@ForAll("dates") String stated) {
        Optional<String> read = PageDate.read(stated);
        read.ifPresent(date -> assertThatCode(() -> {
                    if (date.length() == "2018-11-23".length()) {
                        LocalDate.parse(date);
                    } else {
                        OffsetDateTime.parse(date);
                    }
                })
                .doesNotThrowAnyException());
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> pieces = Arbitraries.of(
                "2018",
                "11",
                "23",
                "-",
                "/",
                " ",
                "T",
                ":",
                "05",
                "+01:00",
                "Z",
                "GMT",
                "Nov",
                "November",
                "Fri,",
                "st",
                "at",
                "0000",
                "99");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(9).map(p -> String.join("", p)),
                Arbitraries.strings().ofMaxLength(30));
    }

    @Property(tries = 100)
    void eachLineOfAnArchiveIsAnArticleOrAFailure(@ForAll("lines") List<String> lines) throws IOException {
        Path file = Files.createTempFile("lines", ".jsonl");
        try {
            Files.write(file, String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            List<Delivery> read = new Deliveries(null, null).of(file.toString()).toList();
            assertThat(read).isNotEmpty().allMatch(d -> (d.submission() == null) != (d.failure() == null));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                "\"text\"",
                "\"html\"",
                ":",
                ",",
                "\"Norway banned turbot.\"",
                "null",
                "1e999",
                "true",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"publishedAt\"",
                "\"title\"",
                "{\"text\":\"a\"}",
                "\u00ff");
        return Arbitraries.oneOf(
                        pieces.list().ofMaxSize(10).map(p -> String.join("", p)),
                        Arbitraries.strings().withCharRange(' ', '\u00ff').ofMaxLength(40))
                .list()
                .ofMaxSize(10);
    }
}
