package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Party;
import org.dateline.model.Role;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON-LD in the words of schema.org: an act is an Action with agents, participants and objects. */
final class JsonLdWriter implements ActWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private boolean any;

    JsonLdWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(int pass) throws IOException {
        out.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
    }

    @Override
    public void write(int pass, ActionSnapshot act, Map<String, Entity> entities) throws IOException {
        Coding coding = act.coding();
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("@type", "Action");
        action.put("identifier", act.id());
        action.put("additionalType", coding.type().name());
        action.put("name", coding.summary());
        if (coding.date().earliest() != null) {
            action.put("startTime", coding.date().earliest().toString());
        }
        if (coding.date().latest() != null) {
            action.put("endTime", coding.date().latest().toString());
        }
        put(action, "agent", coding, Role.ACTOR, entities);
        put(action, "participant", coding, Role.ADDRESSEE, entities);
        put(action, "object", coding, Role.TARGET, entities);
        put(action, "beneficiary", coding, Role.BENEFICIARY, entities);
        out.write((any ? ",\n" : "\n") + JSON.writeValueAsString(action));
        any = true;
    }

    private static void put(
            Map<String, Object> action, String name, Coding coding, Role role, Map<String, Entity> entities) {
        List<Map<String, String>> parties = coding.parties().stream()
                .filter(p -> p.role() == role)
                .map(p -> party(p, p.entity() == null ? null : entities.get(p.entity())))
                .toList();
        if (!parties.isEmpty()) {
            // schema.org has no beneficiary; the word is PLOVER's recipient.
            action.put(name.equals("beneficiary") ? "recipient" : name, parties);
        }
    }

    private static Map<String, String> party(Party party, @org.jspecify.annotations.Nullable Entity entity) {
        if (entity == null) {
            return Map.of("@type", "Thing", "name", party.text());
        }
        return Map.of("@type", type(entity.kind()), "identifier", entity.id(), "name", entity.name());
    }

    private static String type(EntityKind kind) {
        return switch (kind) {
            case COUNTRY -> "Country";
            case COMPANY -> "Corporation";
            case ORGANIZATION -> "Organization";
            case PERSON -> "Person";
        };
    }

    @Override
    public void end(int pass) throws IOException {
        out.write("\n]}\n");
    }
}
