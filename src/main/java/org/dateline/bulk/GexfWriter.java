package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Writes GEXF 1.3: entities are nodes, who acts on whom is an edge with the spell of days in which it happened. */
final class GexfWriter extends XmlWriters {

    private static final int NODES = 0;

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
    public void begin(int pass) throws IOException {
        if (pass == NODES) {
            startDocument();
            start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
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
            start("nodes");
        } else {
            end();
            start("edges");
        }
    }

    @Override
    public void write(int pass, ActionSnapshot act, Map<String, Entity> entities) throws IOException {
        if (pass == NODES) {
            for (Entity entity : entities.values()) {
                if (seen.add(entity.id())) {
                    element("node", "id", entity.id(), "label", entity.name());
                }
            }
            return;
        }
        for (Party from : act.coding().parties()) {
            for (Party to : act.coding().parties()) {
                if (from.role() == Role.ACTOR && to.role() != Role.ACTOR && known(from, seen) && known(to, seen)) {
                    edge(act, from, to);
                }
            }
        }
    }

    private static boolean known(Party party, Set<String> seen) {
        return party.entity() != null && seen.contains(party.entity());
    }

    private void edge(ActionSnapshot act, Party from, Party to) throws IOException {
        LocalDate start = act.coding().date().earliest();
        LocalDate end = act.coding().date().latest();
        start(
                "edge",
                "id",
                String.valueOf(edges++),
                "source",
                from.entity(),
                "target",
                to.entity(),
                "label",
                act.coding().type().name());
        if (start != null || end != null) {
            start("spells");
            element("spell", "start", text(start), "end", text(end));
            end();
        }
        end();
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
