package org.dateline.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Files of the {@code cypher/} folder that hold only keys and indexes. */
final class SchemaScript {

    private SchemaScript() {}

    /** Returns the statements of a file, without its comments. */
    static List<String> statements(String file) {
        try {
            String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            return Stream.of(text.replaceAll("(?m)^//.*$", "").split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
