package org.dateline.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads articles from objects {@code {text|html, title, url, source, publishedAt, document}}.
 *
 * @param publishedAt the publication date of articles that state none; null for none
 * @param source the publisher of articles that state none; null for none
 */
record JsonArticle(@Nullable String publishedAt, @Nullable String source) {

    private static final String PUBLISHED_AT = "publishedAt";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads one object. */
    Delivery read(String json, String origin) {
        try {
            return delivery(JSON.readTree(json), origin);
        } catch (JacksonException e) {
            return Delivery.failed(origin, "the line is " + BrokenJson.reason(e));
        }
    }

    /** Reads a file with one object or a list of objects. */
    Stream<Delivery> all(String origin, byte[] file) {
        try {
            JsonNode root = JSON.readTree(Charsets.decode(file, TextFormat.PLAIN, origin));
            if (!root.isArray()) {
                return Stream.of(delivery(root, origin));
            }
            List<JsonNode> items = root.valueStream().toList();
            return items.isEmpty()
                    ? Stream.of(Delivery.failed(origin, "the file holds no articles"))
                    : IntStream.range(0, items.size()).mapToObj(i -> delivery(items.get(i), origin + "[" + i + "]"));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return Stream.of(Delivery.failed(origin + ":" + line, "the file is " + BrokenJson.reason(e)));
        }
    }

    private Delivery delivery(JsonNode object, String origin) {
        if (!object.isObject()) {
            return Delivery.failed(origin, "this is no JSON object");
        }
        String html = text(object, "html");
        String text = text(object, "text");
        if (html == null && text == null) {
            return Delivery.failed(origin, "the object has neither \"text\" nor \"html\"");
        }
        Submission found = html == null
                ? submission(object, String.valueOf(text), TextFormat.PLAIN)
                : submission(object, html, TextFormat.HTML);
        return Delivery.of(
                origin, found, statesDay(object, found) ? null : UnreadDay.in(object, OtherDays.NAMES, publishedAt));
    }

    /** Whether the object states a day that is read, or its page or the head of its text does. */
    private boolean statesDay(JsonNode object, Submission found) {
        return day(object) != null
                || !Objects.equals(found.publishedAt(), publishedAt)
                || publishedAt == null
                        && found.format() == TextFormat.PLAIN
                        && ReportDay.stated(found.text()).isPresent();
    }

    private Submission submission(JsonNode object, String text, TextFormat format) {
        String day = day(object);
        String publisher = text(object, "source");
        boolean page = format == TextFormat.HTML;
        Submission stated = new Submission(
                text,
                format,
                text(object, "title"),
                text(object, "url"),
                publisher == null && !page ? source : publisher,
                day == null && !page ? publishedAt : day,
                text(object, "document"));
        return page ? HtmlPage.completed(stated, publishedAt, source) : stated;
    }

    private static @Nullable String day(JsonNode object) {
        String own = text(object, PUBLISHED_AT);
        return own != null ? own : OtherDays.first(object);
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
