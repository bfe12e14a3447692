package org.dateline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Direction;
import org.dateline.model.Stage;

/**
 * Tells measures apart that differ by what they call themselves: "Entity List", "Section 301". An act without a
 * designator joins the single open measure; with several open it stays unspecified (codebook, "Same or another?", rule 3).
 *
 * <p>Words of easing, such as a plan to lift a ban, are about a restriction that stands by then, if there is one; else
 * they are all that is known of an easing of its own.
 */
final class Designators {

    /** What no act has named. */
    static final String UNSPECIFIED = "";

    private final Map<String, List<ActionSnapshot>> groups = new TreeMap<>();
    private final Set<String> open = new HashSet<>();

    private Designators() {}

    /**
     * The acts of each designator, without case.
     *
     * @param acts those on the measures themselves
     * @param opposite those on the measures of the other direction
     */
    static Map<String, List<ActionSnapshot>> group(
            Direction nature, List<ActionSnapshot> acts, List<ActionSnapshot> opposite) {
        if (nature == Direction.RESTRICTS) {
            return restrictions(acts, opposite);
        }
        List<ActionSnapshot> elsewhere = restrictions(opposite, acts).values().stream()
                .flatMap(List::stream)
                .toList();
        return restrictions(acts.stream().filter(a -> !elsewhere.contains(a)).toList(), List.of());
    }

    private static Map<String, List<ActionSnapshot>> restrictions(
            List<ActionSnapshot> acts, List<ActionSnapshot> easing) {
        Designators designators = new Designators();
        Set<ActionSnapshot> words =
                new HashSet<>(easing.stream().filter(Progress::isWords).toList());
        Stream.concat(acts.stream(), words.stream())
                .sorted(Comparator.comparingLong(ActionSnapshot::key).thenComparing(MeasureHistory::stage))
                .forEach(act -> designators.add(act, words.contains(act)));
        return designators.groups;
    }

    private void add(ActionSnapshot act, boolean about) {
        String name = act.coding().designator();
        String group = name != null ? name.toLowerCase(Locale.ROOT).strip() : single();
        if (about && !open.contains(group)) {
            return;
        }
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(act);
        if (MeasureHistory.stage(act) == Stage.ENDED) {
            open.remove(group);
        } else {
            open.add(group);
        }
    }

    private String single() {
        return open.size() == 1 ? open.iterator().next() : UNSPECIFIED;
    }
}
