package org.dateline.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice was not accepted. The message states the reason. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable Instant notBefore;

    Undelivered(String message, @Nullable Instant notBefore) {
        super(message);
        this.notBefore = notBefore;
    }

    /** Returns when the receiver may be tried again; null if not stated. */
    @Nullable
    Instant notBefore() {
        return notBefore;
    }
}
