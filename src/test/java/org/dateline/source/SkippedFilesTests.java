package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SkippedFilesTests {

    private static final Path FOLDER = Path.of("news");

    private static List<String> told(String... names) {
        return SkippedFiles.of(FOLDER, Stream.of(names).map(FOLDER::resolve).toList())
                .map(d -> String.valueOf(d.failure().getMessage()))
                .toList();
    }

    @Test
    void eachExtensionHasALineWithItsRemedy() {
        assertThat(told("b.PDF", "a.gz", "c.pdf"))
                .satisfiesExactly(
                        gz -> assertThat(gz).contains("skipped news/a.gz: .gz files are not read; unpack it"),
                        pdf -> assertThat(pdf)
                                .contains("skipped news/b.PDF, news/c.pdf: .pdf files are not read; save its text"));
    }

    @Test
    void aTypeThatHoldsNoArticlesHasNoRemedy() {
        assertThat(told("a.png")).singleElement().asString().endsWith(".png files are not read");
    }

    @Test
    void ofManyFilesFiveAreNamed() {
        String[] names = IntStream.range(0, 8).mapToObj(i -> i + ".pdf").toArray(String[]::new);
        assertThat(told(names))
                .singleElement()
                .asString()
                .contains("news/4.pdf and 3 more:")
                .doesNotContain("5.pdf");
    }

    @Test
    void hiddenFilesAreNotMentionedAndAFileMayHaveNoEnding() {
        assertThat(told(".DS_Store", ".hidden.pdf")).isEmpty();
        assertThat(told("README")).singleElement().asString().contains("README: files without an ending are not read");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsSkippedIsNoFailure() {
        assertThat(SkippedFiles.of(FOLDER, List.of(FOLDER.resolve("a.pdf"))))
                .allMatch(Delivery::skipped)
                .allMatch(d -> d.submission() == null);
    }
}
