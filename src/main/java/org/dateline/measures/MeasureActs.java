package org.dateline.measures;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.MeasureKey;

/** The acts on measures between two sides at one state of both clocks, each with its measure. */
final class MeasureActs {

    private final Map<String, List<ActionSnapshot>> byKey;
    private final Set<MeasureKey> meant;
    private final Map<String, Set<String>> stories;
    private final Map<MeasureKey, List<MeasureWithActs>> told = new ConcurrentHashMap<>();

    private MeasureActs(
            Map<String, List<ActionSnapshot>> byKey, Set<MeasureKey> meant, Map<String, Set<String>> stories) {
        this.byKey = byKey;
        this.meant = meant;
        this.stories = stories;
    }

    /**
     * An act with the key of its measure.
     *
     * @param key imposer, target, instrument and direction
     * @param act the act
     */
    record Change(MeasureKey key, ActionSnapshot act) {}

    /**
     * Returns the acts for all changes of measures between two sides.
     *
     * @param stories the ids of the stories of acts of a general kind without a target, by act
     */
    static MeasureActs of(List<Change> changes, Map<String, Set<String>> stories) {
        List<Change> assigned = UnderspecifiedMeasureLinker.assigned(changes);
        Set<Change> unmoved = Collections.newSetFromMap(new IdentityHashMap<>());
        unmoved.addAll(changes);
        List<Change> moved = assigned.stream().filter(c -> !unmoved.contains(c)).toList();
        return new MeasureActs(
                assigned.stream()
                        .collect(Collectors.groupingBy(
                                c -> c.key().id(), Collectors.mapping(Change::act, Collectors.toList()))),
                moved.stream()
                        .filter(c -> !changes.contains(c))
                        .map(Change::key)
                        .collect(Collectors.toSet()),
                stories);
    }

    /** Returns the keys of measures whose acts named another kind. */
    Set<MeasureKey> meant() {
        return meant;
    }

    /** Returns the measures of a key, in the order of their places. */
    List<MeasureWithActs> of(MeasureKey key) {
        return told.computeIfAbsent(key, this::read);
    }

    private List<MeasureWithActs> read(MeasureKey key) {
        MeasureKey opposite = key.opposite();
        List<ActionSnapshot> others = opposite.equals(key) ? List.of() : acts(opposite);
        return Designators.group(key, acts(key), others, stories).entrySet().stream()
                .map(group -> new MeasureWithActs(key, group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(MeasureWithActs::place))
                .toList();
    }

    private List<ActionSnapshot> acts(MeasureKey key) {
        return byKey.getOrDefault(key.id(), List.of());
    }
}
