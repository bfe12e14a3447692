package org.dateline.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.source.BrokenJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entity of FollowTheMoney: an id, a schema, and properties of several values each.
 *
 * @param id the id that the data set gave it
 * @param schema such as "Company" or "Ownership"
 * @param json the whole
 */
record FtmEntity(String id, String schema, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DAY = 10;

    /**
     * Reads a line.
     *
     * @throws BadRow when it is no such entity
     */
    static FtmEntity of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String id = json.path("id").asString("");
            String schema = json.path("schema").asString("");
            if (id.isEmpty() || schema.isEmpty() || !json.path("properties").isObject()) {
                throw new BadRow("is no entity of FollowTheMoney: it needs \"id\", \"schema\" and \"properties\"");
            }
            return new FtmEntity(id, schema, json);
        } catch (JacksonException e) {
            throw new BadRow("the line is " + BrokenJson.reason(e));
        }
    }

    /** The values of a property; of an entity within another, its id. */
    List<String> all(String property) {
        JsonNode values = json.path("properties").path(property);
        List<String> all = new ArrayList<>();
        for (JsonNode value : values.isArray() ? values : List.of(values)) {
            String text =
                    (value.isObject() ? value.path("id") : value).asString("").strip();
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
        return all;
    }

    /** The first value of the first of some properties that has one. */
    @Nullable
    String first(String... properties) {
        return Stream.of(properties)
                .flatMap(property -> all(property).stream())
                .findFirst()
                .orElse(null);
    }

    /** The same, which must be there. */
    String need(String property) {
        String value = first(property);
        if (value == null) {
            throw new BadRow("the " + schema + " has no \"" + property + "\"");
        }
        return value;
    }

    /** The first day that a date of one of some properties can be; null without one. */
    @Nullable
    LocalDate day(String... properties) {
        String text = first(properties);
        if (text == null) {
            return null;
        }
        // "2014" and "2014-03" begin with their first day.
        String whole = text.length() >= DAY ? text.substring(0, DAY) : text + "-01-01".substring(text.length() - 4);
        try {
            return LocalDate.parse(whole);
        } catch (DateTimeException e) {
            throw new BadRow("\"" + text + "\" is no date as 2014, 2014-03 or 2014-03-17");
        }
    }

    /** The data set that it comes from; null when it does not say. */
    @Nullable
    String dataset() {
        JsonNode datasets = json.path("datasets");
        String name =
                datasets.isArray() && !datasets.isEmpty() ? datasets.get(0).asString("") : "";
        return name.isEmpty() ? null : name;
    }

    /** The day on which the data set had it last; null when it does not say. */
    @Nullable
    LocalDate seen() {
        String text = json.path("last_seen").asString(json.path("last_change").asString(""));
        try {
            return text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
