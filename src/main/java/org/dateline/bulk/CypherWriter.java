package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Writes acts as statements for any Neo4j. */
final class CypherWriter implements ActWriter {

    private final Writer out;
    private final Set<String> seen = new HashSet<>();

    CypherWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(int pass) throws IOException {
        out.write("// Entities, policy actions and who takes part; run again it changes nothing.\n");
        out.write("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n");
        out.write("CREATE CONSTRAINT policy_action_id IF NOT EXISTS FOR (a:PolicyAction) REQUIRE a.id IS UNIQUE;\n");
    }

    @Override
    public void write(int pass, ActionSnapshot act, Map<String, Entity> entities) throws IOException {
        for (Entity entity : entities.values()) {
            if (seen.add(entity.id())) {
                out.write("MERGE (e:Entity {id: " + quoted(entity.id()) + "}) SET e:"
                        + entity.kind().label() + ", e.name = " + quoted(entity.name()) + ";\n");
            }
        }
        UncertainDate date = act.coding().date();
        out.write("MERGE (a:PolicyAction {id: " + quoted(act.id()) + "}) SET a.type = "
                + quoted(act.coding().type().name()) + ", a.instrument = "
                + quoted(act.coding().instrument().name()) + ", a.summary = "
                + quoted(act.coding().summary()) + ", a.from = " + day(date.earliest()) + ", a.to = "
                + day(date.latest()) + ", a.stage = "
                + quoted(
                        act.coding().stage() == null
                                ? null
                                : act.coding().stage().name()) + ";\n");
        for (Party party : act.coding().parties()) {
            if (party.entity() != null) {
                out.write("MATCH (e:Entity {id: " + quoted(party.entity()) + "}), (a:PolicyAction {id: "
                        + quoted(act.id()) + "}) MERGE (e)-[:INVOLVED_IN {role: "
                        + quoted(party.role().name())
                        + "}]->(a);\n");
            }
        }
    }

    @Override
    public void end(int pass) {}

    private static String day(@Nullable Object day) {
        return day == null ? "null" : "date('" + day + "')";
    }

    private static String quoted(@Nullable String text) {
        return text == null
                ? "null"
                : "'"
                        + text.replace("\\", "\\\\")
                                .replace("'", "\\'")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r") + "'";
    }
}
