package org.dateline.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * The acts on the measures of some on some, each with the measure that it is about.
 *
 * @param byKey the acts of each key, by its id
 * @param meant the keys of measures that acts told as another kind are about
 */
record MeasureActs(Map<String, List<ActionSnapshot>> byKey, Set<MeasureKey> meant) {

    private static final String CHANGES = Cypher.load("read/changes_of_pairs");

    /**
     * Reads them as of two clocks.
     *
     * @param coded whether acts that only data sets tell of count
     */
    static MeasureActs read(Database database, Collection<MeasureKey> keys, boolean coded, AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("pairs", keys.stream().map(MeasureKey::pair).distinct().toList());
        p.put("coded", coded);
        Map<String, List<Change>> pairs = database.read(CHANGES, p).stream()
                .map(row -> new Change(MeasureKey.of(row.get("measure")), ActionSnapshot.of(row.get("version"))))
                .collect(Collectors.groupingBy(c -> c.key().pair()));
        Set<Change> told = pairs.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<Change> assigned = pairs.values().stream()
                .flatMap(changes -> Kindred.assigned(changes).stream())
                .toList();
        return new MeasureActs(
                assigned.stream()
                        .collect(Collectors.groupingBy(
                                c -> c.key().id(), Collectors.mapping(Change::act, Collectors.toList()))),
                assigned.stream()
                        .filter(c -> !told.contains(c))
                        .map(Change::key)
                        .collect(Collectors.toSet()));
    }

    /**
     * An act and the key of the measure that it is about.
     *
     * @param key imposer, target, instrument and direction
     * @param act the act
     */
    record Change(MeasureKey key, ActionSnapshot act) {}

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
