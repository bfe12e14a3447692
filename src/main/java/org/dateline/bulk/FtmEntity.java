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
 * A FollowTheMoney entity: an id, a schema and properties with several values each.
 *
 * @param id the id in the data set
 * @param schema such as "Company" or "Ownership"
 * @param json the whole entity
 */
record FtmEntity(String id, String schema, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DAY = 10;

    /**
     * Reads a line.
     *
     * @throws BadRow if the line is not a valid entity
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

    /** Returns the values of a property. A nested entity is replaced by its id. */
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

    /** Returns the first value of the first property that has one; null for none. */
    @Nullable
    String first(String... properties) {
        return Stream.of(properties)
                .flatMap(property -> all(property).stream())
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the first value of a required property.
     *
     * @throws BadRow if there is none
     */
    String need(String property) {
        String value = first(property);
        if (value == null) {
            throw new BadRow("the " + schema + " has no \"" + property + "\"");
        }
        return value;
    }

    /** Returns the first possible day of the first date among some properties; null for none. */
    @Nullable
    LocalDate day(String... properties) {
        String text = first(properties);
        if (text == null) {
            return null;
        }
        // "2014" and "2014-03" begin on their first day.
        String whole = text.length() >= DAY ? text.substring(0, DAY) : text + "-01-01".substring(text.length() - 4);
        try {
            return LocalDate.parse(whole);
        } catch (DateTimeException e) {
            throw new BadRow("\"" + text + "\" is no date as 2014, 2014-03 or 2014-03-17");
        }
    }

    /** Returns the data set that the entity comes from; null if not stated. */
    @Nullable
    String dataset() {
        JsonNode datasets = json.path("datasets");
        String name =
                datasets.isArray() && !datasets.isEmpty() ? datasets.get(0).asString("") : "";
        return name.isEmpty() ? null : name;
    }

    /** Returns the day on which the data set last contained the entity; null if not stated. */
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
