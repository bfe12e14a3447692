package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes GEXF 1.3. Entities are nodes. An edge leads from each actor of an act to each other party, with the party's
 * role and the spell of days in which the act happened.
 */
final class GexfWriter extends XmlWriters {

    private static final int NODES = 0;
    private static final List<String> ATTRIBUTES = List.of(
            "act",
            "role",
            "summary",
            "instrument",
            "stage",
            "edtf",
            "licences",
            "credits",
            "denied",
            "hedged",
            "conditional");

    private final Set<String> seen = new HashSet<>();
    private long edges;

    GexfWriter(Writer out) {
        super(out);
    }

    @Override
    public int passes() {
        return 2;
    }

    @Override
    public void begin(int pass, String note) throws IOException {
        if (pass == NODES) {
            startDocument();
            start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
            start("meta");
            text("creator", "Dateline");
            text("description", note);
            end();
            start(
                    "graph",
                    "mode",
                    "dynamic",
                    "defaultedgetype",
                    "directed",
                    "timeformat",
                    "date",
                    "timerepresentation",
                    "interval");
            attributes();
            start("nodes");
        } else {
            end();
            start("edges");
        }
    }

    @Override
    public void write(int pass, ExportedAct act) throws IOException {
        if (pass == NODES) {
            for (Entity entity : act.entities().values()) {
                if (seen.add(entity.id())) {
                    element("node", "id", entity.id(), "label", entity.name());
                }
            }
            return;
        }
        List<Party> parties = act.snapshot().coding().parties();
        for (Party from : parties) {
            for (Party to : parties) {
                Entity source = act.entity(from);
                Entity target = act.entity(to);
                if (from.role() == Role.ACTOR && to.role() != Role.ACTOR && source != null && target != null) {
                    edge(act, source, to.role(), target);
                }
            }
        }
    }

    private void edge(ExportedAct act, Entity source, Role role, Entity target) throws IOException {
        Coding coding = act.snapshot().coding();
        start(
                "edge",
                "id",
                String.valueOf(edges++),
                "source",
                source.id(),
                "target",
                target.id(),
                "label",
                coding.type().name());
        values(act, role);
        spell(coding.date());
        end();
    }

    /** Declares the attributes. Their ids are their positions. */
    private void attributes() throws IOException {
        start("attributes", "class", "edge", "mode", "static");
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            element("attribute", "id", String.valueOf(i), "title", ATTRIBUTES.get(i), "type", "string");
        }
        end();
    }

    private void values(ExportedAct act, Role role) throws IOException {
        Coding coding = act.snapshot().coding();
        List<@Nullable Object> values = Arrays.asList(
                act.id(),
                role,
                coding.summary(),
                coding.instrument(),
                coding.stage(),
                coding.date().edtf(),
                String.join("\n", act.licences()),
                String.join("\n", act.credits()),
                act.snapshot().extents().denied(),
                act.snapshot().extents().hedged(),
                act.snapshot().extents().conditional());
        start("attvalues");
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            Object value = values.get(i);
            if (value != null && !value.toString().isEmpty()) {
                element("attvalue", "for", String.valueOf(i), "value", value.toString());
            }
        }
        end();
    }

    private void spell(UncertainDate date) throws IOException {
        if (date.earliest() != null || date.latest() != null) {
            start("spells");
            element("spell", "start", text(date.earliest()), "end", text(date.latest()));
            end();
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public void end(int pass) throws IOException {
        if (pass != NODES) {
            endDocument();
        }
    }
}
