package org.dateline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;

/**
 * Tells measures apart that differ by what they call themselves: "Entity List", "Section 301". An act without a
 * designator joins the single open measure; with several open it stays unspecified (codebook, "Same or another?", rule 3).
 */
final class Designators {

    /** What no act has named. */
    static final String UNSPECIFIED = "";

    private final Map<String, List<ActionSnapshot>> groups = new TreeMap<>();
    private final Set<String> open = new HashSet<>();

    private Designators() {}

    /** The acts of each designator, without case. */
    static Map<String, List<ActionSnapshot>> group(List<ActionSnapshot> acts) {
        Designators designators = new Designators();
        acts.stream()
                .sorted(Comparator.comparingLong(ActionSnapshot::key).thenComparing(MeasureHistory::stage))
                .forEach(designators::add);
        return designators.groups;
    }

    private void add(ActionSnapshot act) {
        String name = act.coding().designator();
        String group = name != null ? name.toLowerCase(Locale.ROOT).strip() : single();
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
