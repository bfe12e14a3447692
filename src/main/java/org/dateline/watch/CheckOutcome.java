package org.dateline.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The result of a check. */
sealed interface CheckOutcome {

    /**
     * The check has read all that was available.
     *
     * @param bookmark the new position in the source
     * @param more whether entries remain for the next check
     * @param problem a description of parts that could not be read and are tried again; null for none
     */
    record Read(Bookmark bookmark, boolean more, @Nullable String problem) implements CheckOutcome {}

    /**
     * The source failed.
     *
     * @param reason a description of the failure
     * @param notBefore when the source may be requested again; null if the source does not say
     */
    record Failed(String reason, @Nullable Instant notBefore) implements CheckOutcome {}

    /**
     * The source works, but the intake accepts no articles now.
     *
     * @param reason a description of the cause
     * @param notBefore when the intake may have room
     */
    record Waiting(String reason, Instant notBefore) implements CheckOutcome {}
}
