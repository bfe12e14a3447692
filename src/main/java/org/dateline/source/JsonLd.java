package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD metadata of a page.
 *
 * @param articles the objects of article types, then of page types, in the order of the page
 */
record JsonLd(List<JsonNode> articles) {

    /** Lenient, because pages have line breaks inside strings and trailing commas. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    /** Suffixes of the schema.org types for articles and their pages. Videos and sites have dates of their own. */
    private static final List<List<String>> TYPES =
            List.of(List.of("Article", "BlogPosting", "Report"), List.of("WebPage"));

    static JsonLd of(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        page.select("script[type=application/ld+json]").forEach(script -> {
            try {
                objects.addAll(JSON.readTree(script.data()).findParents("@type"));
            } catch (JacksonException e) {
                // Broken metadata does not make the text unreadable.
            }
        });
        return new JsonLd(TYPES.stream()
                .flatMap(endings -> objects.stream().filter(object -> isTyped(object, endings)))
                .toList());
    }

    private static boolean isTyped(JsonNode object, List<String> endings) {
        JsonNode type = object.path("@type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .anyMatch(t -> endings.stream().anyMatch(t.asString("")::endsWith));
    }

    /** Returns the publication dates, most likely first. */
    List<String> datesPublished() {
        return articles.stream()
                .map(o -> string(o, "datePublished"))
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    String headline() {
        return first("headline");
    }

    /** Returns the text of the story, which some pages give with markup. */
    @Nullable
    String articleBody() {
        String body = first("articleBody");
        return body == null || !body.contains("</")
                ? body
                : PlainText.of(Jsoup.parse(body).body());
    }

    private @Nullable String first(String name) {
        return articles.stream()
                .map(o -> string(o, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String string(JsonNode object, String name) {
        String text = object.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
