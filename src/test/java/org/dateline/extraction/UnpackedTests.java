package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTests {

    /** The smallest of the lexica. */
    private static final String PACKED = "edu/emory/mathcs/nlp/lexica/en-stop-words-simplified-lowercase.xz";

    private static final int UNPACKED_SIZE = 5362;

    @TempDir
    Path folder;

    private byte[] read(Path where) throws IOException {
        try (InputStream in = new Unpacked(where).open(PACKED)) {
            return in.readAllBytes();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whatWasUnpackedOnceIsReadFromTheFolder() throws IOException {
        byte[] first = read(folder);
        assertThat(first).hasSize(UNPACKED_SIZE);
        assertThat(files()).hasSize(1);
        Files.writeString(files().getFirst(), "kept");
        assertThat(new String(read(folder), StandardCharsets.UTF_8)).isEqualTo("kept");
    }

    @Test
    void whatAKilledProcessLeftHalfUnpackedIsNotRead() throws IOException {
        Files.writeString(folder.resolve("unpacking123.tmp"), "half");
        assertThat(read(folder)).hasSize(UNPACKED_SIZE);
    }

    @Test
    void withoutAFolderToWriteToItIsReadPacked() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertThat(read(file.resolve("models"))).hasSize(UNPACKED_SIZE);
    }
}
