package org.dateline.quantities;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Quantity;

/** The units that filters name, some of which stand for several: COUNT for persons and vessels, WEIGHT for tonnes and grams. */
public final class UnitGroups {

    private static final Map<String, Set<String>> GROUPS = load();

    private UnitGroups() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> groups = QuantityWords.rows("groups").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getFirst(), Collectors.mapping(row -> row.get(1), Collectors.toSet())));
        Set<String> grouped =
                groups.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Set<String> others = Stream.concat(Stream.of(Quantity.OTHER), QuantityReader.units().stream())
                .filter(unit -> !grouped.contains(unit))
                .collect(Collectors.toUnmodifiableSet());
        groups.put(Quantity.OTHER, others);
        return Map.copyOf(groups);
    }

    /** The names of all units and groups, such as {@code PERCENT} and {@code COUNT}. */
    public static Set<String> names() {
        return Stream.concat(GROUPS.keySet().stream(), QuantityReader.units().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units of the quantities that a name covers: the members of a group, or the unit itself. */
    public static Set<String> within(String name) {
        return GROUPS.getOrDefault(name, Set.of(name));
    }
}
