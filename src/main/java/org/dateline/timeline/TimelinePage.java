package org.dateline.timeline;

import java.util.List;
import org.dateline.graph.ActionSnapshot;

/**
 * A page of a timeline.
 *
 * @param actions in the order asked for
 * @param hasNext whether more follow
 * @param hasPrevious whether some stand before
 */
public record TimelinePage(List<ActionSnapshot> actions, boolean hasNext, boolean hasPrevious) {}
