package org.dateline.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads archives with one article a line: {@code {text|html, title, url, source, publishedAt, document}}. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String file;
    private final @Nullable String publishedAt;
    private final @Nullable String source;

    private JsonLines(String file, @Nullable String publishedAt, @Nullable String source) {
        this.file = file;
        this.publishedAt = publishedAt;
        this.source = source;
    }

    static Stream<Delivery> read(Path file, @Nullable String publishedAt, @Nullable String source) throws IOException {
        JsonLines lines = new JsonLines(file.toString(), publishedAt, source);
        List<Delivery> found = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine(), number++) {
                if (!line.isBlank()) {
                    found.add(lines.delivery(line, lines.file + ":" + number));
                }
            }
        } catch (MalformedInputException e) {
            found.add(Delivery.failed(lines.file, "the encoding is not UTF-8, as JSON wants it"));
        }
        return found.isEmpty() ? Stream.of(Delivery.failed(lines.file, "the file holds no articles")) : found.stream();
    }

    private Delivery delivery(String line, String origin) {
        try {
            JsonNode object = JSON.readTree(line);
            if (!object.isObject()) {
                return Delivery.failed(origin, "the line is no JSON object");
            }
            String html = text(object, "html");
            String text = text(object, "text");
            if (html == null && text == null) {
                return Delivery.failed(origin, "the object has neither \"text\" nor \"html\"");
            }
            return Delivery.of(
                    origin,
                    html == null
                            ? submission(object, String.valueOf(text), TextFormat.PLAIN)
                            : submission(object, html, TextFormat.HTML));
        } catch (JacksonException e) {
            return Delivery.failed(origin, "the line is broken JSON: " + e.getOriginalMessage());
        }
    }

    private Submission submission(JsonNode object, String text, TextFormat format) {
        String day = text(object, "publishedAt");
        String name = text(object, "source");
        return new Submission(
                text,
                format,
                text(object, "title"),
                text(object, "url"),
                name == null ? source : name,
                day == null ? publishedAt : day,
                text(object, "document"));
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
