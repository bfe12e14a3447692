package org.dateline.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice was not taken; the message says why. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable Instant notBefore;

    Undelivered(String message, @Nullable Instant notBefore) {
        super(message);
        this.notBefore = notBefore;
    }

    /** When the receiver may be tried again, if it says so. */
    @Nullable
    Instant notBefore() {
        return notBefore;
    }
}
