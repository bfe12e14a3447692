package org.dateline.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A watched source with its state.
 *
 * @param id its permanent id
 * @param definition the operator's definition
 * @param declared whether it comes from the configuration, which is applied at each start
 * @param state whether it is checked
 * @param pausedBecause why it is paused; null otherwise
 * @param addedAt when it was added
 * @param lastTryAt when the last check ended
 * @param lastSuccessAt when the last successful check ended
 * @param nextTryAt when the next check begins; null while paused
 * @param failures the number of failed checks since the last success
 * @param problem why the last check failed, stopped early or left pages for the next
 * @param articles the number of articles submitted and not set aside
 * @param setAside the number of entries set aside
 * @param unread the number of articles that are stored and not read, since their text is not English
 * @param checking whether a check is running or requested in any process
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
        long setAside,
        long unread,
        boolean checking) {

    /** Whether the last check failed. */
    boolean isFailing() {
        return failures > 0;
    }
}
