package org.dateline.broker;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.Micros;
import org.dateline.model.Coding;
import org.dateline.model.Extents;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Converts changes to messages. {@code messages/change-1.schema.json} describes the format. */
final class ChangeMessages {

    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChangeMessages() {}

    static byte[] encode(StreamEvent event) {
        Coding coding = event.act().coding();
        ObjectNode message = JSON.createObjectNode()
                .put("version", VERSION)
                .put("recordedAt", Micros.toInstant(event.place().at()).toString())
                .put("action", event.place().subject())
                .put("change", event.kind().name())
                .put("stands", event.matches())
                .put("type", coding.type().name());
        put(message, "stage", coding.stage());
        put(message, "earliest", coding.date().earliest());
        put(message, "latest", coding.date().latest());
        Extents extents = event.act().extents();
        put(message, "denied", extents.denied());
        put(message, "hedged", extents.hedged());
        put(message, "conditional", extents.conditional());
        return JSON.writeValueAsBytes(message);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value instanceof LocalDate || value instanceof Enum<?>) {
            node.put(name, value.toString());
        }
    }

    /** Returns the place of a change in the stream; empty for a message of another sender that is not a change. */
    static Optional<Changes.Place> read(byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(place(value));
        } catch (JacksonException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Returns the position of a change in the stream. */
    static Changes.Place place(byte[] value) {
        JsonNode message = JSON.readTree(value);
        return new Changes.Place(
                Micros.of(Instant.parse(message.path("recordedAt").asString())),
                message.path("action").asString());
    }
}
