package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordClassesTests {

    private static final Path TABLES = Path.of("src/main/resources");

    @Test
    void wordsKeepTheOrderOfTheTable() {
        assertThat(WordClasses.listed("bulk", "head of state"))
                .containsExactly("president", "king", "queen", "emperor");
        assertThat(WordClasses.of("resolution", "side of the compass"))
                .containsExactlyInAnyOrder("north", "south", "east", "west");
    }

    @Test
    void aWordMayStandForAnother() {
        assertThat(WordClasses.mapped("reader", "irregular plural")).containsEntry("women", "woman");
    }

    @Test
    void aClassThatNoTableHasIsAnError() {
        assertThatThrownBy(() -> WordClasses.of("resolution", "unheard of"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no class of words \"unheard of\" in /resolution/word_classes.tsv");
    }

    /** Rows that nothing asks for, and classes that stand twice, would mislead a reader of the table. */
    @ParameterizedTest
    @MethodSource
    void eachClassIsAskedForByItsPackage(String name) throws IOException {
        List<String> kinds = Files.readAllLines(TABLES.resolve(name).resolve("word_classes.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        String code;
        try (Stream<Path> files =
                Files.walk(Path.of("src/main/java/org/dateline").resolve(name))) {
            code = files.filter(Files::isRegularFile)
                    .map(WordClassesTests::text)
                    .collect(Collectors.joining());
        }
        assertThat(kinds).doesNotHaveDuplicates().isNotEmpty();
        assertThat(kinds).allSatisfy(kind -> {
            assertThat(code).contains("\"" + name + "\", \"" + kind + "\"");
            assertThat(WordClasses.listed(name, kind)).doesNotHaveDuplicates().doesNotContain("");
        });
    }

    static Stream<String> eachClassIsAskedForByItsPackage() throws IOException {
        try (Stream<Path> folders = Files.list(TABLES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("word_classes.tsv")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
