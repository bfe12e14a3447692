package org.dateline.paths;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Provides the links between entities, and the acts that form them. */
interface Adjacency {

    /**
     * Two linked entities.
     *
     * @param one the requested entity
     * @param other its neighbour
     * @param acts the acts that link them, whichever of the two acts
     */
    record Link(String one, String other, List<OrderedActs.Act> acts) {}

    /**
     * Returns the links around some entities.
     *
     * @param ids the entities
     * @param days the days on which an act must possibly have happened
     * @param within the neighbours to consider; null for all
     */
    List<Link> around(Collection<String> ids, DayRange days, @Nullable Set<String> within);

    /** Returns for each entity the number of acts that it takes part in and that begin in the days of the query. */
    Map<String, Long> degrees(Collection<String> ids);
}
