package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTests {

    @TempDir
    Path folder;

    private List<Delivery> read(String place) {
        return new Deliveries("2018-11-23", "Test").of(place).toList();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String failure(Path file) {
        return Objects.requireNonNull(read(file.toString()).getFirst().failure())
                .getMessage();
    }

    @Test
    void aBrokenLineIsToldWithItsNumberAndTheRestIsRead() throws IOException {
        Path file = write(
                "a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Two.\"}\n".getBytes(StandardCharsets.UTF_8));
        List<Delivery> found = read(file.toString());
        assertThat(found).hasSize(3);
        assertThat(found.get(1).failure()).hasMessageContaining("a.jsonl:2").hasMessageContaining("broken JSON");
        assertThat(found.get(2).submission()).isNotNull();
    }

    @Test
    void whatALineSaysGoesBeforeWhatTheCallSays() throws IOException {
        Path file = write(
                "a.jsonl",
                "{\"text\":\"One.\",\"publishedAt\":\"2001-01-01\"}\n{\"text\":\"Two.\"}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read(file.toString()))
                .extracting(d -> Objects.requireNonNull(d.submission()).publishedAt())
                .containsExactly("2001-01-01", "2018-11-23");
    }

    @Test
    void aDayMayStandUnderAnotherName() throws IOException {
        Path file = text("a.jsonl", """
                {"text":"One.","published":"2024-05-15"}
                {"text":"Two.","date_published":"2024-05-16T10:00:00Z","date":"2024-01-01"}
                {"text":"Three.","date":"2001-01-01","publishedAt":"2024-05-17"}
                {"text":"Four.","date":1715731200}
                """);
        assertThat(read(file.toString()))
                .extracting(d -> Objects.requireNonNull(d.submission()).publishedAt())
                .containsExactly("2024-05-15", "2024-05-16T10:00:00Z", "2024-05-17", "2018-11-23");
    }

    @Test
    void aDayUnderAnUnknownKeyIsTold() throws IOException {
        Path file = text("a.jsonl", """
                {"id":"a","text":"One.","published_on":"2024-13-45"}
                {"text":"Two.","pubDate":"Wed, 15 May 2024 10:00:00 GMT"}
                {"text":"Three.","date":1715731200}
                {"html":"<p>Four.</p>","postedAt":"2024-05-15"}
                """);
        assertThat(new Deliveries(null, "Test").of(file.toString()))
                .allSatisfy(found -> assertThat(found.submission()).isNotNull())
                .extracting(Delivery::note)
                .containsExactly(
                        "the date of publication is unknown: \"published_on\" is not a known key; use \"publishedAt\"",
                        "the date of publication is unknown: \"pubDate\" is not a known key; use \"publishedAt\"",
                        "the date of publication is unknown: \"date\" does not begin with a year and a month, such as 2024-05-15",
                        "the date of publication is unknown: \"postedAt\" is not a known key; use \"publishedAt\"");
        assertThat(read(file.toString()))
                .extracting(Delivery::note)
                .containsExactly(
                        "\"published_on\" is not a known key, so 2018-11-23 is used",
                        "\"pubDate\" is not a known key, so 2018-11-23 is used",
                        "\"date\" does not begin with a year and a month, such as 2024-05-15, so 2018-11-23 is used",
                        "\"postedAt\" is not a known key, so 2018-11-23 is used");
    }

    @Test
    void aKeyIsTakenByItsPartsAndItsValue() throws IOException {
        Path file = text("a.jsonl", """
                {"text":"One.","publisher":"Reuters 2024","sentiment":"0.2024","multimedia":"12:30","candidate":"2","pub_on":"5/15/24"}
                {"text":"Two.","dateline":"Oslo, 15 May 2024","updatedTime":"2024-05-16","og:published_time":"15.05.2024"}
                {"text":"Three.","time":7,"published":true,"date":"unknown","articleIssuedAt":1715731200.5}
                {"text":"Four.","published":"yes, 1st edition","day":3,"PUB_DATE":"20240515T100000Z"}
                """);
        assertThat(read(file.toString()))
                .extracting(Delivery::note)
                .containsExactly(
                        "\"pub_on\" is not a known key, so 2018-11-23 is used",
                        "\"og:published_time\" is not a known key, so 2018-11-23 is used",
                        "\"articleIssuedAt\" is not a known key, so 2018-11-23 is used",
                        "\"PUB_DATE\" is not a known key, so 2018-11-23 is used");
    }

    @Test
    void anObjectWithAKnownDayOrWithoutOneHasNoNote() throws IOException {
        Path file = text("a.jsonl", """
                {"text":"One.","publishedAt":"2024-05-15","published_on":"2024-05-14"}
                {"text":"Two.","published":"2024-05-15","crawl_date":"2024-05-16"}
                {"html":"<meta property='article:published_time' content='2024-05-15'><p>Three.</p>","posted":"15 May 2024"}
                {"text":"Four.","updated_at":"2024-05-15","timezone":"UTC+2","timeline":"long","times":[1]}
                {"text":"Five.","date\\n2":"2024-05-15"}
                {"text":"Seven.","publisher":"Reuters 2024","sentiment":20240515,"multimedia":"2024","candidates":"2024"}
                {"text":"Eight.","published":true,"time":3,"day":"3rd page"}
                {"text":"Six."}
                """);
        assertThat(read(file.toString())).hasSize(8).extracting(Delivery::note).containsOnlyNulls();
    }

    @Test
    void binaryDataIsNoArticle() throws IOException {
        assertThat(failure(write("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff})))
                .contains("binary");
    }

    @Test
    void anUnknownEncodingIsTold() throws IOException {
        byte[] latin = "Der Präsident sprach über Zölle.".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(failure(write("a.txt", latin))).contains("encoding is unknown");
        byte[] odd = {(byte) 0xff, (byte) 0xfe, 'b', 0, 'a'};
        assertThat(failure(write("marked.txt", odd))).contains("marked as UTF-16");
    }

    @Test
    void aFileOfTwentyMegabytesIsTooLarge() throws IOException {
        assertThat(failure(write("a.txt", new byte[20 << 20]))).contains("bytes");
    }

    @Test
    void aFolderWithoutArticlesIsTold() {
        assertThat(failure(folder)).contains("no articles");
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(failure(folder.resolve("none.txt"))).contains("no such file");
    }

    @Test
    void anUnreachableAddressIsTold() {
        Delivery delivery = read("http://127.0.0.1:1/article").getFirst();
        assertThat(delivery.failure()).hasMessageContaining("cannot be reached");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Path file = write("a.txt", "\ufeffOne.".getBytes(StandardCharsets.UTF_8));
        assertThat(Objects.requireNonNull(read(file.toString()).getFirst().submission())
                        .text())
                .isEqualTo("One.");
    }

    private Path text(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> texts(Path place) {
        return read(place.toString()).stream()
                .map(d -> Objects.requireNonNull(d.submission()).text())
                .toList();
    }

    @Test
    void aLineInAnotherEncodingDoesNotStopTheOthers() throws IOException {
        byte[] latin = "{\"text\":\"Z\u00f6lle\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] good = "{\"text\":\"Two.\"}".getBytes(StandardCharsets.UTF_8);
        Path file = write("a.jsonl", latin);
        Files.write(file, good, StandardOpenOption.APPEND);
        List<Delivery> found = read(file.toString());
        assertThat(found.getFirst().failure()).hasMessageContaining("a.jsonl:1").hasMessageContaining("UTF-8");
        assertThat(found.get(1).submission()).isNotNull();
    }

    @Test
    void aLineThatIsTooLongIsToldAndTheRestIsRead() throws IOException {
        Path file = text("a.jsonl", "{\"text\":\"" + "a".repeat(17 << 20) + "\"}\n{\"text\":\"Two.\"}\n");
        List<Delivery> found = read(file.toString());
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().failure()).hasMessageContaining("a.jsonl:1").hasMessageContaining("bytes");
        assertThat(found.get(1).submission()).isNotNull();
    }

    @Test
    void aFileOfJsonIsOneArticleOrAList() throws IOException {
        assertThat(texts(text("one.json", "{\n \"text\": \"One.\"\n}"))).containsExactly("One.");
        assertThat(texts(text("two.json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}]")))
                .containsExactly("One.", "Two.");
        assertThat(failure(text("broken.json", "{\n \"text\": One.\n}"))).contains("broken JSON");
        assertThat(failure(text("none.json", "[]"))).contains("no articles");
    }

    @Test
    void aFolderMayBeCalledLikeAFileAndLinkToItself() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("x.json"));
        Files.writeString(inner.resolve("a.txt"), "One.");
        Files.createSymbolicLink(inner.resolve("back"), folder);
        Files.createSymbolicLink(inner.resolve("b.txt"), inner.resolve("a.txt"));
        assertThat(texts(folder)).containsExactly("One.", "One.");
    }

    @Test
    void aReaderOfAFolderReadsNoFileElsewhere() throws IOException {
        Path inner = Files.createDirectory(folder.toRealPath().resolve("inner"));
        Deliveries inside = new Deliveries(null, null).inside(inner);
        for (String name : List.of("a.txt", "a.json", "a.jsonl")) {
            Path outside = text("outside-" + name, "{\"text\": \"One.\"}");
            Files.copy(outside, inner.resolve(name));
            Files.createSymbolicLink(inner.resolve("linked-" + name), outside);
            try (Stream<Delivery> own = inside.of(inner.resolve(name).toString());
                    Stream<Delivery> linked =
                            inside.of(inner.resolve("linked-" + name).toString())) {
                assertThat(own).as(name).singleElement().matches(one -> one.submission() != null);
                assertThat(linked)
                        .as(name)
                        .singleElement()
                        .satisfies(one -> assertThat(one.failure()).hasMessageContaining("leads out"));
            }
        }
    }

    @Test
    void aFeedIsSentWhereFeedsAreRead() throws IOException {
        Path file = text("feed.xml", "<?xml version=\"1.0\"?>\n<!-- made -->\n<rss version=\"2.0\"><channel/></rss>");
        assertThat(failure(file)).contains("dateline import rss");
    }

    @Test
    void aPageIsReadAsOneWhateverItsName() throws IOException {
        Path file = text("scraped.txt", "\n<!DOCTYPE html><html><p>One.</p></html>");
        assertThat(Objects.requireNonNull(read(file.toString()).getFirst().submission())
                        .format())
                .isEqualTo(TextFormat.HTML);
    }

    @Test
    void whatAPageStatesGoesBeforeWhatTheCallSays() throws IOException {
        Path dated = text(
                "dated.html",
                "<html><head><meta property='article:published_time' content='2001-02-03'>"
                        + "<meta property='og:site_name' content='Ledger'></head><p>One.</p></html>");
        Path bare = text("bare.html", "<html><p>One.</p></html>");
        Path line = text(
                "page.jsonl",
                "{\"html\":\"<html><meta property='article:published_time' content='2001-02-03'><p>One.</p></html>\"}");
        assertThat(article(dated).publication().stated()).isEqualTo("2001-02-03");
        assertThat(article(dated).source()).isEqualTo("Ledger");
        assertThat(article(bare).publication().stated()).isEqualTo("2018-11-23");
        assertThat(article(bare).source()).isEqualTo("Test");
        assertThat(article(line).publication().stated()).isEqualTo("2001-02-03");
        assertThat(article(line).source()).isEqualTo("Test");
    }

    private Article article(Path file) {
        return new ArticleReader()
                .read(Objects.requireNonNull(read(file.toString()).getFirst().submission()));
    }

    @Test
    void theOtherFilesOfAFolderAreNamedWithAReason() throws IOException {
        text("a.txt", "One.");
        text("b.pdf", "%PDF");
        text("c.pdf", "%PDF");
        text("d.csv", "a,b");
        text("e.jsonl.gz", "x");
        text(".hidden", "x");
        List<Delivery> found = read(folder.toString());
        List<Delivery> skipped = found.stream().filter(Delivery::skipped).toList();
        assertThat(found).hasSize(4);
        assertThat(skipped)
                .extracting(d -> Objects.requireNonNull(d.failure()).reason())
                .satisfiesExactlyInAnyOrder(
                        r -> assertThat(r).contains("b.pdf", "c.pdf", ".pdf files are not read", "save its text"),
                        r -> assertThat(r).contains("d.csv", "dateline import csv"),
                        r -> assertThat(r).contains("e.jsonl.gz", "unpack it"));
    }
}
