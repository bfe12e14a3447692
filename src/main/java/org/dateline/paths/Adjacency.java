package org.dateline.paths;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows who is linked with whom by which acts. */
interface Adjacency {

    /**
     * Two entities that are linked.
     *
     * @param one the entity asked for
     * @param other its neighbour
     * @param acts what links them, who acts on whom left aside
     */
    record Link(String one, String other, List<OrderedActs.Act> acts) {}

    /**
     * Finds the links around some entities.
     *
     * @param ids the entities
     * @param days only by acts that can have happened then
     * @param within only with these; null for all
     */
    List<Link> around(Collection<String> ids, DayRange days, @Nullable Set<String> within);

    /** Counts the acts that entities take part in and that begin in the days of the question. */
    Map<String, Long> degrees(Collection<String> ids);
}
