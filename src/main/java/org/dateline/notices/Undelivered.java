package org.dateline.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice was not accepted. The message states the reason. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable Instant notBefore;
    private final boolean rejected;

    Undelivered(String message, @Nullable Instant notBefore) {
        this(message, notBefore, false);
    }

    /**
     * Creates a failure.
     *
     * @param rejected whether the content was refused, so that another notice may be accepted
     */
    Undelivered(String message, @Nullable Instant notBefore, boolean rejected) {
        super(message);
        this.notBefore = notBefore;
        this.rejected = rejected;
    }

    /** Returns when the receiver may be tried again; null if not stated. */
    @Nullable
    Instant notBefore() {
        return notBefore;
    }

    /** Whether the content was refused, so that another notice may be accepted. */
    boolean isRejected() {
        return rejected;
    }
}
