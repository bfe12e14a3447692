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

/** Reads a filter from JSON. The JSON has the shape of a GraphQL variable of type {@code TimelineFilter}. */
final class FilterJson {

    /** Rejects unknown fields and accepts one value in place of a list, as GraphQL does. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private FilterJson() {}

    /**
     * Reads a filter from JSON text.
     *
     * @param where the name of the argument in error messages
     * @throws BadRequest if the text is not JSON or not a filter
     */
    static FilterInput read(String where, String json) {
        return read(where, () -> JSON.readValue(json, FilterInput.class));
    }

    /** Reads a filter from its fields by name. */
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
