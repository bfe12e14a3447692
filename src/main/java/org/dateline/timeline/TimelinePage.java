package org.dateline.timeline;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param actions in the order asked for
 * @param hasNext whether more follow
 * @param hasPrevious whether some stand before
 * @param cut the key at which the budget for rows to go through ended the page; null when it did not
 */
public record TimelinePage(
        List<ActionSnapshot> actions,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Long cut) {

    static final TimelinePage EMPTY = new TimelinePage(List.of(), false, false, null);

    /** Where the page behind this one begins; null behind an empty one. */
    public @Nullable Long end() {
        return cut != null ? cut : actions.isEmpty() ? null : actions.getLast().key();
    }
}
