package org.dateline.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a check. */
sealed interface CheckOutcome {

    /**
     * Everything that could be taken was.
     *
     * @param bookmark how far the source has been read
     * @param more whether entries are left for the next check
     * @param problem what could not be read beside and is tried again, in words; null where nothing
     */
    record Read(Bookmark bookmark, boolean more, @Nullable String problem) implements CheckOutcome {}

    /**
     * The source failed.
     *
     * @param reason why, in words
     * @param notBefore when it may be asked again; null where it does not say
     */
    record Failed(String reason, @Nullable Instant notBefore) implements CheckOutcome {}

    /**
     * The source is well, and the intake takes nothing now.
     *
     * @param reason why, in words
     * @param notBefore when there may be room
     */
    record Waiting(String reason, Instant notBefore) implements CheckOutcome {}
}
