package org.dateline.api.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parameters of a GraphQL request from the body, within its limits, or from the query string. */
@Component
class BodyReader {

    private static final int CHUNK = 16 * 1024;

    /** Greatest nesting depth of JSON, deeper than any filter that is answered. */
    private static final int DEPTH = 200;

    /**
     * Most JSON tokens in a body, as many as twenty thousand articles have. Maps with more entries take seconds to
     * fill.
     */
    private static final int TOKENS = 200_000;

    private final JsonMapper json;
    private final Limits limits;

    BodyReader(Limits limits) {
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH)
                                .maxTokenCount(TOKENS)
                                .build())
                        .build())
                .build();
        this.limits = limits;
    }

    /**
     * Reads the parameters of a POST request.
     *
     * @throws Refusal if the body is missing, too large, too slow or not a JSON object
     */
    Parameters body(HttpServletRequest request) throws IOException {
        return Parameters.of(object("The body", read(request)));
    }

    /**
     * Reads a JSON body without parsing it.
     *
     * @throws Refusal if the body has another media type, or is too large or too slow
     */
    byte[] read(HttpServletRequest request) throws IOException {
        requireJson(request.getHeader(HttpHeaders.CONTENT_TYPE));
        if (request.getContentLengthLong() > limits.body().toBytes()) {
            throw tooLarge();
        }
        return bytes(request.getInputStream());
    }

    /**
     * Reads the parameters of a GET request, where variables and extensions are JSON in the query string.
     *
     * @throws Refusal if one of them is not a JSON object
     */
    Parameters queryString(HttpServletRequest request) {
        Map<String, Object> found = new HashMap<>();
        for (String name : List.of("query", "operationName", "documentId")) {
            found.put(name, request.getParameter(name));
        }
        for (String name : List.of("variables", "extensions")) {
            String text = request.getParameter(name);
            found.put(
                    name,
                    text == null || text.isEmpty()
                            ? null
                            : object(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return Parameters.of(found);
    }

    private static void requireJson(@org.jspecify.annotations.Nullable String type) {
        try {
            if (type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // An unreadable type is refused below, as an unsupported one is.
        }
        throw new Refusal(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "The body is " + (type == null ? "of no type" : "\"" + type + "\"") + "; send application/json.");
    }

    private byte[] bytes(InputStream in) throws IOException {
        long deadline = System.nanoTime() + limits.bodyTime().toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            body.write(chunk, 0, n);
            if (body.size() > limits.body().toBytes()) {
                throw tooLarge();
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(
                        ErrorCode.TIMEOUT,
                        "The body took more than " + limits.bodyTime().toSeconds() + " s to come in.");
            }
        }
        return body.toByteArray();
    }

    private Refusal tooLarge() {
        return new Refusal(
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body has more than " + limits.body().toBytes() + " bytes (dateline.limits.body).");
    }

    private Map<?, ?> object(String what, byte[] text) {
        Object value = parse(what, text);
        if (value instanceof List) {
            throw new Refusal(
                    ErrorCode.BAD_REQUEST, what + " is an array; batches are not answered, send one request each.");
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new Refusal(ErrorCode.BAD_REQUEST, what + " must be a JSON object.");
        }
        return map;
    }

    private Object parse(String what, byte[] text) {
        if (text.length == 0) {
            throw new Refusal(ErrorCode.BAD_REQUEST, what + " is empty; send a JSON object with \"query\".");
        }
        try {
            return json.readValue(text, Object.class);
        } catch (StreamConstraintsException e) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    what + " nests too deep, has too many values or too long a number; at most " + DEPTH + " deep and "
                            + TOKENS + " names and values are read.");
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new Refusal(ErrorCode.BAD_REQUEST, what + " is not JSON" + where + ".");
        }
    }
}
