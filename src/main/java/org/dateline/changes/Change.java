package org.dateline.changes;

import java.time.Instant;
import org.dateline.graph.ActionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param kind what it is
 * @param at when, by the clock asked for
 * @param subject the id of the act, the entity or the article that changed
 * @param before the act before; null for a new one, an entity or an article
 * @param after the act after; null when nothing of it stands
 * @param reason what the analyst gave as the reason
 */
public record Change(
        ChangeKind kind,
        Instant at,
        String subject,
        @Nullable ActionSnapshot before,
        @Nullable ActionSnapshot after,
        @Nullable String reason) {

    /** The same change, for which no reason is given yet. */
    public Change withoutReason() {
        return new Change(kind, at, subject, before, after, null);
    }
}
