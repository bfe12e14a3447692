package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.Party;

/** Writes GraphML: entities and acts are nodes, who takes part in which role is an edge. */
final class GraphMlWriter extends XmlWriters {

    private static final List<String> KEYS = List.of(
            "label", "kind", "type", "instrument", "direction", "stage", "earliest", "latest", "basis", "stories");

    private final Set<String> seen = new HashSet<>();

    GraphMlWriter(Writer out) {
        super(out);
    }

    @Override
    public void begin(int pass) throws IOException {
        startDocument();
        start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        for (String key : KEYS) {
            element(
                    "key",
                    "id",
                    key,
                    "for",
                    "node",
                    "attr.name",
                    key,
                    "attr.type",
                    key.equals("stories") ? "int" : "string");
        }
        element("key", "id", "role", "for", "edge", "attr.name", "role", "attr.type", "string");
        start("graph", "id", "dateline", "edgedefault", "directed");
    }

    @Override
    public void write(int pass, ActionSnapshot act, Map<String, Entity> entities) throws IOException {
        for (Entity entity : entities.values()) {
            if (seen.add(entity.id())) {
                start("node", "id", entity.id());
                data("label", entity.name());
                data("kind", entity.kind().label());
                end();
            }
        }
        node(act);
        for (Party party : act.coding().parties()) {
            if (party.entity() != null && entities.containsKey(party.entity())) {
                start("edge", "source", party.entity(), "target", act.id());
                data("role", party.role());
                end();
            }
        }
    }

    private void node(ActionSnapshot act) throws IOException {
        Coding coding = act.coding();
        start("node", "id", act.id());
        data("label", coding.summary());
        data("kind", "PolicyAction");
        data("type", coding.type());
        data("instrument", coding.instrument());
        data("direction", coding.direction());
        data("stage", coding.stage());
        data("earliest", coding.date().earliest());
        data("latest", coding.date().latest());
        data("basis", coding.date().basis());
        data("stories", act.storyCount());
        end();
    }

    @Override
    public void end(int pass) throws IOException {
        endDocument();
    }
}
