package org.dateline.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.MeasureKey;

/**
 * The acts on some measures and on those of the other direction between the same two.
 *
 * @param byKey the acts of each, by the id of its key
 */
record MeasureActs(Map<String, List<ActionSnapshot>> byKey) {

    private static final String CHANGES = Cypher.load("read/changes_of_measures");

    /**
     * Reads them as of two clocks.
     *
     * @param coded whether acts that only data sets tell of count
     */
    static MeasureActs read(Database database, Collection<MeasureKey> keys, boolean coded, AsOf known) {
        Set<String> ids = new LinkedHashSet<>();
        for (MeasureKey key : keys) {
            ids.add(key.id());
            ids.add(key.opposite().id());
        }
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("ids", List.copyOf(ids));
        p.put("coded", coded);
        return new MeasureActs(database.read(CHANGES, p).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id").asString(),
                        Collectors.mapping(row -> ActionSnapshot.of(row.get("version")), Collectors.toList()))));
    }

    /** The acts of a key, parted by designator. */
    Map<String, List<ActionSnapshot>> of(MeasureKey key) {
        MeasureKey opposite = key.opposite();
        List<ActionSnapshot> others = opposite.equals(key) ? List.of() : acts(opposite);
        return Designators.group(key, acts(key), others);
    }

    private List<ActionSnapshot> acts(MeasureKey key) {
        return new ArrayList<>(byKey.getOrDefault(key.id(), List.of()));
    }
}
