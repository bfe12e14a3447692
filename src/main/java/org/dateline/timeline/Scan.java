package org.dateline.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * The result of scanning the rows of a seek until a page is full or the budget is spent.
 *
 * @param found the acts, in the order of the scan
 * @param cut the key of the last scanned row if the budget was spent before the page was full; null otherwise
 */
record Scan(List<ActionSnapshot> found, @Nullable Long cut) {

    /**
     * Reads up to {@code limit} acts.
     *
     * @param range the keys to read between
     */
    static Scan of(
            TransactionContext tx,
            Plan plan,
            TimelineOrder order,
            Map<String, @Nullable Object> range,
            int limit,
            AsOf known,
            Budget budget) {
        Map<String, @Nullable Object> p = new HashMap<>(plan.parameters());
        p.putAll(range);
        if (plan.text() != null) {
            return new TextScan(tx, plan.text(), order, p, known, budget).read(limit);
        }
        String query = plan.seek().page(order, known);
        p.put("budget", Math.max(1, budget.rows() / seeks(p)));
        List<ActionSnapshot> found = read(tx, query, p, 0, limit);
        Long cut = found.size() < limit && plan.isTested() ? lastSeen(tx, query, p) : null;
        return new Scan(cut == null ? found : upTo(found, cut, order), cut);
    }

    private static int seeks(Map<String, @Nullable Object> p) {
        Object many = p.getOrDefault("entities", p.get("seekTypes"));
        return many instanceof List<?> seeks ? seeks.size() : 1;
    }

    static List<ActionSnapshot> read(
            TransactionContext tx, String query, Map<String, @Nullable Object> parameters, int skip, int limit) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("skip", skip);
        p.put("limit", limit);
        List<ActionSnapshot> found = new ArrayList<>();
        for (Record row : Database.rows(tx, query, p)) {
            found.add(ActionSnapshot.of(row.get("version")));
        }
        return found;
    }

    /**
     * Returns the key of the row at which the budget is spent, found by the same query without its tests; null if there
     * are fewer rows.
     */
    private static @Nullable Long lastSeen(TransactionContext tx, String query, Map<String, @Nullable Object> p) {
        Map<String, @Nullable Object> untested = new HashMap<>(p);
        untested.put("dnf", null);
        untested.putAll(Denied.INCLUDE.parameters());
        int budget = (int) java.util.Objects.requireNonNull(p.get("budget"));
        List<ActionSnapshot> last = read(tx, query, untested, budget - 1, 1);
        return last.isEmpty() ? null : last.getFirst().key();
    }

    /**
     * Returns the acts up to a key. With several seeks, one may have spent its share while others found acts beyond
     * that key; these are left for the next page.
     */
    private static List<ActionSnapshot> upTo(List<ActionSnapshot> found, long cut, TimelineOrder order) {
        return found.stream()
                .filter(a -> order == TimelineOrder.NEWEST_FIRST ? a.key() >= cut : a.key() <= cut)
                .toList();
    }
}
