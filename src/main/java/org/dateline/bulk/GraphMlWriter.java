package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.Party;

/** Writes GraphML. Entities and acts are nodes, and each participation is an edge with its role. */
final class GraphMlWriter extends XmlWriters {

    private static final List<String> KEYS = List.of(
            "label",
            "kind",
            "type",
            "instrument",
            "direction",
            "stage",
            "earliest",
            "latest",
            "edtf",
            "basis",
            "stories",
            "denied",
            "hedged",
            "conditional",
            "sources",
            "licences",
            "credits");

    private final Set<String> seen = new HashSet<>();

    GraphMlWriter(Writer out) {
        super(out);
    }

    @Override
    public void begin(int pass, String note) throws IOException {
        startDocument();
        start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        text("desc", note);
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
    public void write(int pass, ExportedAct act) throws IOException {
        for (Entity entity : act.entities().values()) {
            if (seen.add(entity.id())) {
                start("node", "id", entity.id());
                data("label", entity.name());
                data("kind", entity.kind().label());
                end();
            }
        }
        node(act);
        for (Party party : act.snapshot().coding().parties()) {
            Entity entity = act.entity(party);
            if (entity != null) {
                start("edge", "source", entity.id(), "target", act.id());
                data("role", party.role());
                end();
            }
        }
    }

    private void node(ExportedAct act) throws IOException {
        Coding coding = act.snapshot().coding();
        start("node", "id", act.id());
        data("label", coding.summary());
        data("kind", "PolicyAction");
        data("type", coding.type());
        data("instrument", coding.instrument());
        data("direction", coding.direction());
        data("stage", coding.stage());
        data("earliest", coding.date().earliest());
        data("latest", coding.date().latest());
        data("edtf", coding.date().edtf());
        data("basis", coding.date().basis());
        data("stories", act.snapshot().storyCount());
        data("denied", act.snapshot().extents().denied());
        data("hedged", act.snapshot().extents().hedged());
        data("conditional", act.snapshot().extents().conditional());
        lines("sources", act.cited().stream().map(Cited::line).toList());
        lines("licences", act.licences());
        lines("credits", act.credits());
        end();
    }

    private void lines(String key, List<String> lines) throws IOException {
        data(key, lines.isEmpty() ? null : String.join("\n", lines));
    }

    @Override
    public void end(int pass) throws IOException {
        endDocument();
    }
}
