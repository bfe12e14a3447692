package org.dateline.graph;

import java.util.List;
import java.util.Map;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * Maps quantities to a list of texts, since a property cannot nest. A text holds unit, value, former value, currency
 * and words, separated by tabs; an unknown part is empty.
 */
final class QuantityMapping {

    private static final String TAB = "\t";
    private static final int PARTS = 5;

    private QuantityMapping() {}

    static void put(Map<String, @Nullable Object> p, List<Quantity> quantities) {
        p.put(
                "quantities",
                quantities.isEmpty()
                        ? null
                        : quantities.stream().map(QuantityMapping::text).toList());
    }

    /**
     * Puts the numbers as two lists that a filter compares: {@code MONEY USD}, {@code PERCENT } or {@code OTHER }, and
     * the value. Quantities without a number are left out.
     */
    static void putRanges(Map<String, @Nullable Object> p, List<Quantity> quantities) {
        List<Quantity> numbers =
                quantities.stream().filter(q -> q.value() != null).toList();
        p.put(
                "units",
                numbers.isEmpty()
                        ? null
                        : numbers.stream()
                                .map(q -> q.unitOrOther() + " " + orEmpty(q.currency()))
                                .toList());
        p.put(
                "amounts",
                numbers.isEmpty() ? null : numbers.stream().map(Quantity::value).toList());
    }

    private static String text(Quantity q) {
        return String.join(
                TAB, orEmpty(q.unit()), orEmpty(q.value()), orEmpty(q.from()), orEmpty(q.currency()), q.text());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static List<Quantity> get(MapAccessor node) {
        return node.get("quantities").asList(Value::asString, List.of()).stream()
                .map(text -> quantity(text.split(TAB, PARTS)))
                .toList();
    }

    private static Quantity quantity(String[] parts) {
        return new Quantity(parts[4], number(parts[1]), number(parts[2]), orNull(parts[0]), orNull(parts[3]));
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
