package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Feeds and CSV of any kind are read, or refused with a reason and a place. */
@Tag("faults")
class HostileFilesPropertyTests {

    @Provide
    Arbitrary<String> feeds() {
        return Arbitraries.of(
                        "<?xml version='1.0'?>",
                        "<rss version='2.0'>",
                        "<channel>",
                        "<item>",
                        "</item>",
                        "<title>",
                        "</title>",
                        "<link>",
                        "</link>",
                        "<description>",
                        "</description>",
                        "<pubDate>",
                        "</pubDate>",
                        "</channel>",
                        "</rss>",
                        "Norway",
                        "&amp;",
                        "&x;",
                        "<![CDATA[",
                        "]]>",
                        "<feed xmlns='http://www.w3.org/2005/Atom'>",
                        "<entry>",
                        "</entry>",
                        "</feed>",
                        "<content type='html'>",
                        "</content>",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                        "Fri, 23 Nov 2018 14:05:00 GMT",
                        "\u0001")
                .list()
                .ofMaxSize(30)
                .map(p -> String.join("", p));
    }

    @Property(tries = 200)
    void aFeedIsReadOrRefused(@ForAll("feeds") String feed) throws IOException {
        Path file = Files.createTempFile("feed", ".xml");
        try {
            Files.writeString(file, feed);
            new FeedArticles()
                    .read(
                            new BulkFile(file),
                            0,
                            found -> assertThat(found.submission() == null ? found.problem() : "")
                                    .isNotNull()
                                    .doesNotContain("root:"));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "\"",
                                "\"\"",
                                ",",
                                "\t",
                                ";",
                                "\n",
                                "\r\n",
                                "a",
                                "Peru\n(Lima)",
                                "\ufeff",
                                "\u0000",
                                "2018-11-23"),
                        Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(30)
                .map(p -> String.join("", p));
    }

    @Property(tries = 1_000)
    void rowsAreReadInOrderAndHaveCellsOrAProblem(@ForAll("rows") String text) throws IOException {
        try (RowReader rows = new RowReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true)) {
            List<Long> numbers = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                numbers.add(row.number());
                try {
                    CsvLine.cells(row.text(), CsvLine.separator(row.text()));
                } catch (BadRow e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<byte[]> archives() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Norway banned cod.";
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/1\r\n"
                + "WARC-Date: 2018-11-23T14:05:00Z\r\nWARC-Record-ID: <urn:uuid:6e0c8f8e-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + page.length() + "\r\n\r\n"
                + page
                + "\r\n\r\n";
        return Arbitraries.of(
                        record,
                        record.replace("https://news.example/1", "not an address"),
                        record.replace("Content-Length: ", "Content-Length: 9"),
                        record.replace("charset=utf-8", "charset=nobody"),
                        record.replace("text/html", "text/"),
                        record.replace("200 OK", "twohundred"),
                        record.replace("2018-11-23T14:05:00Z", "yesterday"),
                        "WARC/1.0\r\n",
                        "WARC-Type: response\r\n",
                        "Content-Length: 9999999999999\r\n\r\n",
                        "\r\n",
                        "\u0000",
                        "HTTP/1.1 200 OK\r\n\r\n")
                .list()
                .ofMaxSize(6)
                .map(p -> String.join("", p).getBytes(StandardCharsets.UTF_8))
                .flatMap(whole -> Arbitraries.integers()
                        .between(0, whole.length)
                        .map(length -> java.util.Arrays.copyOf(whole, length)));
    }

    @Property(tries = 500)
    void anArchiveIsReadOrRefused(@ForAll("archives") byte[] archive) throws IOException {
        Path file = Files.createTempFile("archive", ".warc");
        try {
            Files.write(file, archive);
            new WarcArticles()
                    .read(
                            new BulkFile(file),
                            0,
                            found -> assertThat(found.submission() == null ? found.problem() : "")
                                    .isNotNull());
        } finally {
            Files.delete(file);
        }
    }
}
