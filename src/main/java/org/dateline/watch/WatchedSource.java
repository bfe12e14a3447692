package org.dateline.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it stands.
 *
 * @param id names it for good
 * @param definition what its operator says of it
 * @param declared whether it stands in the configuration, which is followed at each start
 * @param state whether it is checked
 * @param pausedBecause why it is not
 * @param addedAt when it was added
 * @param lastTryAt when the last check ended
 * @param lastSuccessAt when the last check ended that read all that it should
 * @param nextTryAt when the next check begins; null while it is paused
 * @param failures how many checks have failed since the last success
 * @param problem why the last check failed, stopped early or left pages for the next
 * @param articles how many articles were handed in and not set aside
 * @param setAside how many were set aside
 */
public record WatchedSource(
        String id,
        SourceDefinition definition,
        boolean declared,
        WatchState state,
        @Nullable String pausedBecause,
        Instant addedAt,
        @Nullable Instant lastTryAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextTryAt,
        int failures,
        @Nullable String problem,
        long articles,
        long setAside) {

    /** Whether the last check failed. */
    boolean isFailing() {
        return failures > 0;
    }
}
