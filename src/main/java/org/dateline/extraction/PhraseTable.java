package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads tables of words and phrases, one a line. */
final class PhraseTable {

    private PhraseTable() {}

    /** The phrases of a table in {@code src/main/resources/extraction}, in its order. */
    static List<String> read(String name) {
        String file = "/extraction/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(PhraseTable.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
