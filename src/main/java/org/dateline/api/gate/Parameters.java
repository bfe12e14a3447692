package org.dateline.api.gate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request by the GraphQL over HTTP specification.
 *
 * @param query the document; null if an id stands for it
 * @param operationName the operation to run; null if the document has one
 * @param variables the values of its variables
 * @param extensions additional values agreed between client and server
 * @param documentId the id of a stored document; null for none
 */
record Parameters(
        @Nullable String query,
        @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions,
        @Nullable String documentId) {

    /**
     * Returns the parameters in a JSON object.
     *
     * @throws Refusal if one has the wrong type
     */
    static Parameters of(Map<?, ?> body) {
        return new Parameters(
                text(body, "query"),
                text(body, "operationName"),
                map(body, "variables"),
                map(body, "extensions"),
                text(body, "documentId"));
    }

    private static @Nullable String text(Map<?, ?> body, String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof String)) {
            throw new Refusal(ErrorCode.BAD_REQUEST, name + " must be a string, not " + kind(value) + ".");
        }
        return (String) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> body, String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof Map)) {
            throw new Refusal(ErrorCode.BAD_REQUEST, name + " must be an object, not " + kind(value) + ".");
        }
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String kind(Object value) {
        return switch (value) {
            case String s -> "a string";
            case Number n -> "a number";
            case Boolean b -> "a boolean";
            case java.util.List<?> l -> "an array";
            default -> "an object";
        };
    }

    /** Returns the SHA-256 hash that automatic persisted queries send in place of the document; null for none. */
    @Nullable
    String persistedHash() {
        return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }

    /** Returns the parameters as the framework expects them, with the document filled in. */
    Map<String, Object> with(String document) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", document);
        body.put("operationName", operationName);
        body.put("variables", variables);
        body.put("extensions", extensions);
        return body;
    }
}
