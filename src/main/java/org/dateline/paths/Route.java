package org.dateline.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A path between two entities with the days that fit it.
 *
 * @param entities the ids along the path, both ends included
 * @param acts the acts that link each entity with the next
 * @param fits the days on which the acts of each hop may have happened, given the other hops
 * @param score its score
 */
record Route(List<String> entities, List<OrderedActs> acts, List<DayRange> fits, double score) {

    /** The higher score first, then fewer hops, then the order of ids. */
    static final Comparator<Route> BEST_FIRST = Comparator.comparingDouble(Route::score)
            .reversed()
            .thenComparingInt(route -> route.acts().size())
            .thenComparing(route -> String.join(" ", route.entities()));

    /**
     * Scores a path whose dates can be in order.
     *
     * @param rarity the product of the rarities of the entities along the path
     */
    static Route inOrder(List<String> entities, List<OrderedActs> acts, double rarity, DayRange days, Score score) {
        return measured(entities, acts, fits(acts, days), rarity, score);
    }

    /** Scores a path whose acts may lie on any days. */
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

    /**
     * Returns for each hop the days from the earliest arrival over the hops before to the latest departure to the hops
     * after.
     */
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
