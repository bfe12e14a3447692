package org.dateline.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The publication date of JSON objects that have no {@code publishedAt}. */
public final class OtherDays {

    /** Names of the publication date in schema.org, JSON Feed and other formats. */
    static final List<String> NAMES = List.of("datePublished", "date_published", "published_at", "published", "date");

    /** Matches ISO dates. Other values under these names, such as seconds, may mean another date. */
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}.*");

    private OtherDays() {}

    /** Returns the first ISO date under one of the names; null if there is none. */
    public static @Nullable String first(JsonNode object) {
        for (String name : NAMES) {
            JsonNode value = object.path(name);
            if (value.isString() && ISO.matcher(value.asString()).matches()) {
                return value.asString();
            }
        }
        return null;
    }
}
