package org.dateline.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads bundled tables: one row per line, a key and its cells separated by tabs. */
final class TableFile {

    private TableFile() {}

    /** Returns the cells after the key of each row. Lines that begin with # are comments. */
    static Map<String, List<String>> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(TableFile.class.getResourceAsStream(resource), resource)) {
            Map<String, List<String>> rows = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .forEach(cells -> rows.put(cells.getFirst(), cells.subList(1, cells.size())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
