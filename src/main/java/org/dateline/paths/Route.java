package org.dateline.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A path between two entities with what fits it.
 *
 * @param entities the ids on the way, both ends included
 * @param acts what links each with the next
 * @param fits on which days the acts of each hop can have happened, given those before and behind
 * @param score what it counts
 */
record Route(List<String> entities, List<OrderedActs> acts, List<DayRange> fits, double score) {

    /** The higher score, then fewer hops, then the ids in their order. */
    static final Comparator<Route> BEST_FIRST = Comparator.comparingDouble(Route::score)
            .reversed()
            .thenComparingInt(route -> route.acts().size())
            .thenComparing(route -> String.join(" ", route.entities()));

    /**
     * Measures a path whose dates can be in order.
     *
     * @param rarity what the entities on the way count
     */
    static Route inOrder(List<String> entities, List<OrderedActs> acts, double rarity, DayRange days, Score score) {
        return measured(entities, acts, fits(acts, days), rarity, score);
    }

    /** Measures a path whose acts may use all days. */
    static Route inAnyOrder(List<String> entities, List<OrderedActs> acts, double rarity, DayRange days, Score score) {
        return measured(entities, acts, acts.stream().map(a -> days).toList(), rarity, score);
    }

    private static Route measured(
            List<String> entities, List<OrderedActs> acts, List<DayRange> fits, double rarity, Score score) {
        double product = rarity;
        for (int i = 0; i < acts.size(); i++) {
            product *= score.hop(acts.get(i), fits.get(i));
        }
        return new Route(entities, acts, fits, product);
    }

    /** From the earliest arrival by the hops before to the latest departure by the hops behind. */
    private static List<DayRange> fits(List<OrderedActs> acts, DayRange days) {
        List<DayRange> fits = new ArrayList<>();
        long arrival = days.first();
        for (OrderedActs hop : acts) {
            fits.add(new DayRange(arrival, days.last()));
            arrival = hop.arrival(arrival);
        }
        long departure = days.last();
        for (int i = acts.size() - 1; i >= 0; i--) {
            fits.set(i, fits.get(i).until(departure));
            departure = acts.get(i).departure(departure);
        }
        return fits;
    }
}
