package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Http;

/** Answers to the queries of a file, as they come over the wire. */
record Snapshot(Map<String, String> answers) {

    private static final Path QUERIES = Path.of("src/test/resources/snapshot/queries.txt");

    private static final String EXTENSION = "\"extensions\":\\{[^}]*\\}";

    static List<String> queries(Map<String, String> ids) {
        try {
            return Files.readAllLines(QUERIES).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> with(ids, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(Map<String, String> ids, String query) {
        String filled = query;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("@" + id.getKey(), id.getValue());
        }
        return filled;
    }

    /** Asks all of them about now. */
    static Snapshot now(Http http, List<String> queries) {
        return take(http, queries, "");
    }

    /** Asks all of them as recorded at an instant. */
    static Snapshot at(Http http, List<String> queries, String instant) {
        return take(http, queries, "recorded: \"" + instant + "\"");
    }

    private static Snapshot take(Http http, List<String> queries, String recorded) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String query : queries) {
            String asked = query.replaceAll("@asOf\\(([^)]*)\\)", "asOf: {reported: \"$1\" " + recorded + "}")
                    .replace("@asOf", recorded.isEmpty() ? "asOf: null" : "asOf: {" + recorded + "}");
            String answer = http.text(asked);
            assertThat(answer).as(asked).doesNotContain("\"errors\"");
            // What takes no asOf is answered now, and the extension says so.
            answers.put(query, query.contains("@asOf") ? answer : answer.replaceAll(EXTENSION, ""));
        }
        return new Snapshot(answers);
    }

    /** The same without cursors, which name the asOf that they belong to. */
    Snapshot withoutCursors() {
        return without("\"(cursor|startCursor|endCursor)\":\"[^\"]*\"");
    }

    /** The same without the instant of the answer, which every extension names. */
    Snapshot withoutInstant() {
        return without(EXTENSION);
    }

    private Snapshot without(String pattern) {
        Map<String, String> stripped = new LinkedHashMap<>();
        answers.forEach((query, answer) -> stripped.put(query, answer.replaceAll(pattern, "")));
        return new Snapshot(stripped);
    }
}
