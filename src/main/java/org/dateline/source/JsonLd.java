package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metadata that a page gives in JSON-LD.
 *
 * @param objects everything that stands in its scripts
 */
record JsonLd(List<JsonNode> objects) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static JsonLd of(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        page.select("script[type=application/ld+json]").forEach(script -> {
            try {
                objects.add(JSON.readTree(script.data()));
            } catch (JacksonException e) {
                // A page's broken metadata is no reason to refuse its text.
            }
        });
        return new JsonLd(objects);
    }

    /** The first publication date anywhere in it. */
    @Nullable
    String datePublished() {
        return objects.stream()
                .map(o -> o.findValue("datePublished"))
                .filter(v -> v != null && v.isString())
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }
}
