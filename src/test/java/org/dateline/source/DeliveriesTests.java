package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
    void binaryDataIsNoArticle() throws IOException {
        assertThat(failure(write("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff})))
                .contains("binary");
    }

    @Test
    void anUnknownEncodingIsTold() throws IOException {
        byte[] latin = "Der Präsident sprach über Zölle.".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(failure(write("a.txt", latin))).contains("encoding is unknown");
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
}
