package org.dateline.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An act as the answer states it, unchecked.
 *
 * @param sentence the number of the sentence
 * @param parties its parties
 * @param fields its other texts and flags by name
 */
record Told(int sentence, List<ToldParty> parties, JsonNode fields) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A party of the act.
     *
     * @param role the name of a role
     * @param text its words
     */
    record ToldParty(String role, String text) {}

    /**
     * Returns the acts of an answer.
     *
     * @throws LlmFailed if the answer is truncated or does not match the schema
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

    /** Returns the JSON of an answer, without the code fence that some models add. */
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

    /** Returns a text field; empty if absent. */
    String text(String field) {
        return fields.path(field).asString("").strip();
    }

    /** Returns a text field; null if absent. */
    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean is(String flag) {
        return fields.path(flag).asBoolean(false);
    }

    /**
     * Returns the enum value of a field.
     *
     * @throws Refused if the field has no such value
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
