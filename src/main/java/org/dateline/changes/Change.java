package org.dateline.changes;

import java.time.Instant;
import org.dateline.graph.ActionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A change between two instants.
 *
 * @param kind the kind of change
 * @param at when it happened, by the requested clock
 * @param subject the id of the changed act, entity or article
 * @param before the act before the change; null for a new act, an entity or an article
 * @param after the act after the change; null if the act has ended
 * @param reason the analyst's reason; null for other changes
 */
public record Change(
        ChangeKind kind,
        Instant at,
        String subject,
        @Nullable ActionSnapshot before,
        @Nullable ActionSnapshot after,
        @Nullable String reason) {

    /** Returns this change without a reason. */
    public Change withoutReason() {
        return new Change(kind, at, subject, before, after, null);
    }
}
