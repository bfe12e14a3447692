package org.dateline.broker;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.graph.Handed;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Converts articles to messages and back. {@code messages/article-1.schema.json} describes the format. */
final class ArticleMessages {

    /** Version of the format. A message of a later version is quarantined, because it could be misread. */
    static final int VERSION = 1;

    /**
     * Largest difference of wall clocks. An instant further ahead, such as nanoseconds taken for milliseconds, does not
     * fit into the graph.
     */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private ArticleMessages() {}

    /** A message that is not an article. The exception's message states the problem. */
    static final class Undecodable extends Exception {

        private static final long serialVersionUID = 1;

        Undecodable(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * Returns the key of a message. Articles of one source have the same key, so they are in one partition and are read
     * in order. Without a source, the key is the site or the file.
     */
    static String key(Handed handed) {
        Submission article = handed.submission();
        return Stream.of(article.source(), host(article.url()))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                // "Reuters" and "REUTERS" are one source.
                .map(name -> name.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseGet(() -> handed.origin().replaceFirst("[:#]\\d+$", ""));
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static byte[] encode(Handed handed) {
        Submission submission = handed.submission();
        ObjectNode message = JSON.createObjectNode()
                .put("version", VERSION)
                .put("id", handed.id())
                .put("origin", handed.origin())
                .put("receivedAt", handed.receivedAt().toString());
        ObjectNode article = message.putObject("article")
                .put("text", submission.text())
                .put("format", submission.format().name());
        put(article, "title", submission.title());
        put(article, "url", submission.url());
        put(article, "source", submission.source());
        put(article, "publishedAt", submission.publishedAt());
        put(article, "document", submission.document());
        return JSON.writeValueAsBytes(message);
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    /**
     * Decodes a message.
     *
     * @param place its topic and offset, the origin of an article that names none
     * @param sentAt its timestamp, for an article without a time of submission
     */
    static Handed decode(byte @Nullable [] value, String place, Instant sentAt) throws Undecodable {
        JsonNode message = tree(value);
        JsonNode version = message.path("version");
        if (!version.isInt() || version.asInt() != VERSION) {
            throw new Undecodable(
                    "its version is " + (version.isMissingNode() ? "missing" : version) + " and not " + VERSION);
        }
        JsonNode article = message.path("article");
        String text = text(article, "text");
        if (text == null) {
            throw new Undecodable("article.text is missing");
        }
        Submission submission = new Submission(
                text,
                format(text(article, "format")),
                text(article, "title"),
                text(article, "url"),
                text(article, "source"),
                text(article, "publishedAt"),
                text(article, "document"));
        String origin = Stream.of(text(message, "origin"), submission.url())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(place);
        // Derive the id from the content even if the message states one, so that no article replaces another.
        return new Handed(Submissions.idOf(submission, origin), origin, receivedAt(message, sentAt), submission);
    }

    private static JsonNode tree(byte @Nullable [] value) throws Undecodable {
        if (value == null) {
            throw new Undecodable("it is empty");
        }
        try {
            JsonNode message = JSON.readTree(new String(value, StandardCharsets.UTF_8));
            if (message.isObject()) {
                return message;
            }
        } catch (JacksonException e) {
            throw new Undecodable("it is not JSON");
        }
        throw new Undecodable("it is no JSON object");
    }

    private static @Nullable String text(JsonNode node, String name) throws Undecodable {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Undecodable(name + " is no string");
        }
        return value.asString();
    }

    private static TextFormat format(@Nullable String name) throws Undecodable {
        if (name == null) {
            return TextFormat.PLAIN;
        }
        return Arrays.stream(TextFormat.values())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Undecodable("article.format is none of " + Arrays.toString(TextFormat.values())));
    }

    private static Instant receivedAt(JsonNode message, Instant sentAt) throws Undecodable {
        String stated = text(message, "receivedAt");
        try {
            Instant receivedAt = stated == null ? sentAt : Instant.parse(stated);
            if (receivedAt.isBefore(Instant.EPOCH)
                    || receivedAt.isAfter(Instant.now().plus(MOST_AHEAD))) {
                throw new Undecodable(
                        (stated == null ? "its timestamp" : "receivedAt") + " is before 1970 or more than a day ahead");
            }
            return receivedAt;
        } catch (DateTimeException e) {
            throw new Undecodable("receivedAt is no instant");
        }
    }
}
