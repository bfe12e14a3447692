package org.dateline.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An act as an answer tells it; nothing in it has been looked at yet.
 *
 * @param sentence the number of the sentence
 * @param parties who takes part
 * @param fields its other texts and flags by name
 */
record Told(int sentence, List<ToldParty> parties, JsonNode fields) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Somebody who takes part.
     *
     * @param role the name of a role
     * @param text the words for them
     */
    record ToldParty(String role, String text) {}

    /**
     * The acts of an answer.
     *
     * @throws LlmFailed when it is cut off, or is no JSON of the schema
     */
    static List<Told> read(String answer) throws LlmFailed {
        JsonNode acts = json(answer).path("acts");
        if (!acts.isArray()) {
            throw new LlmFailed(Trouble.BROKEN, "the answer has no list of acts");
        }
        List<Told> told = new ArrayList<>();
        for (JsonNode act : acts) {
            told.add(new Told(act.path("sentence").asInt(-1), parties(act.path("parties")), act));
        }
        return told;
    }

    /** Some models fence their JSON, whatever they were asked for. */
    private static JsonNode json(String answer) throws LlmFailed {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}') + 1;
        try {
            return JSON.readTree(start < 0 || end <= start ? answer : answer.substring(start, end));
        } catch (JacksonException e) {
            throw new LlmFailed(Trouble.BROKEN, "the answer is no JSON, or is cut off");
        }
    }

    private static List<ToldParty> parties(JsonNode list) {
        List<ToldParty> parties = new ArrayList<>();
        for (JsonNode party : list) {
            parties.add(new ToldParty(
                    party.path("role").asString(""),
                    party.path("text").asString("").strip()));
        }
        return parties;
    }

    /** A text of the act; empty without one. */
    String text(String field) {
        return fields.path(field).asString("").strip();
    }

    /** A text of the act; null without one. */
    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean is(String flag) {
        return fields.path(flag).asBoolean(false);
    }

    /**
     * A value of an enumeration.
     *
     * @throws Refused when it has no such value
     */
    <E extends Enum<E>> E value(String field, Class<E> type) throws Refused {
        return value(type, text(field));
    }

    static <E extends Enum<E>> E value(Class<E> type, String name) throws Refused {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new Refused(Trouble.NOT_IN_CODEBOOK);
        }
    }
}
