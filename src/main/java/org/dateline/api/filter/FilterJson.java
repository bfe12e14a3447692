package org.dateline.api.filter;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.api.errors.BadRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a filter from JSON of the shape that the schema's {@code TimelineFilter} has as a variable. */
final class FilterJson {

    /** As strict as GraphQL, and as lenient: one value stands for a list of it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private FilterJson() {}

    /**
     * Reads a text.
     *
     * @param where what it is called in messages
     * @throws BadRequest when it is no JSON or no filter
     */
    static FilterInput read(String where, String json) {
        return read(where, () -> JSON.readValue(json, FilterInput.class));
    }

    /** Reads fields by their names. */
    static FilterInput read(String where, Map<String, Object> fields) {
        return read(where, () -> JSON.convertValue(fields, FilterInput.class));
    }

    private static FilterInput read(String where, Supplier<FilterInput> reading) {
        try {
            FilterInput filter = reading.get();
            if (filter == null) {
                throw new BadRequest(where + ": null is no filter.");
            }
            return filter;
        } catch (JacksonException e) {
            throw new BadRequest(where + ": " + problem(e));
        }
    }

    private static String problem(JacksonException e) {
        String at = path(e);
        return switch (e) {
            case UnrecognizedPropertyException x -> "there is no field " + at + ".";
            case InvalidFormatException x -> at + " is \"" + x.getValue() + "\", " + fit(x.getTargetType());
            case StreamReadException x ->
                "it is no JSON at character " + x.getLocation().getCharOffset() + ".";
            default -> (at.isEmpty() ? "it" : at) + " does not fit the schema's TimelineFilter.";
        };
    }

    private static String fit(Class<?> type) {
        return type.isEnum() ? "none of " + Arrays.toString(type.getEnumConstants()) + "." : "which does not fit.";
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
