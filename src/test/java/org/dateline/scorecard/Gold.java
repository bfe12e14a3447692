package org.dateline.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the gold data: labels with the tests, or in the folder that the property {@code gold} names, and the texts that they refer to. */
final class Gold {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Relative to the project, where Maven runs the tests. */
    private static final Path FOLDER = Path.of(System.getProperty("gold", "src/test/resources/gold"));

    private Gold() {}

    static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /** Whether a set is there; the ones whose licence keeps them out of the repository come with {@code gold} only. */
    static boolean has(String name) {
        return Files.exists(folder(name));
    }

    /** The objects of a set as they stand: a borrowed text is only referred to. */
    static List<JsonNode> labels(String name) {
        return lines(folder(name));
    }

    /** The objects of a set with all texts; none where a borrowed text is not at hand, since half a set gives another figure. */
    static List<JsonNode> lines(String name) {
        List<JsonNode> labels = labels(name);
        List<JsonNode> filled = atHand(labels);
        return filled.size() == labels.size() ? filled : List.of();
    }

    /** Those objects of a set whose texts are at hand. */
    static List<JsonNode> atHand(List<JsonNode> labels) {
        return labels.stream()
                .flatMap(row -> BorrowedTexts.HERE.fill(row).stream())
                .toList();
    }

    /** The objects of a file with one JSON object a line. */
    static List<JsonNode> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> !l.isBlank()).map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder that end so, in the order of their names. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that may be absent or null. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    static List<String> texts(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null
                ? List.of()
                : value.valueStream().map(JsonNode::asString).toList();
    }
}
