package org.dateline.timeline;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param actions the acts in the requested order
 * @param hasNext whether more follow
 * @param hasPrevious whether some precede
 * @param cut the key at which the scan budget ended the page; null if it did not
 */
public record TimelinePage(
        List<ActionSnapshot> actions,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Long cut) {

    static final TimelinePage EMPTY = new TimelinePage(List.of(), false, false, null);

    /** Returns the key after which the next page begins; null for an empty page. */
    public @Nullable Long end() {
        return cut != null ? cut : actions.isEmpty() ? null : actions.getLast().key();
    }
}
