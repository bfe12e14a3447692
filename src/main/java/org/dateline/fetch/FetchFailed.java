package org.dateline.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document cannot be had; the message says why in words for the operator. */
public final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1;

    /** Whether another try may succeed. */
    public enum Kind {
        /** The site or the address refuses, and will refuse again. */
        LASTING,
        /** There is nothing at the address. */
        MISSING,
        /** The site or the network is in trouble. */
        PASSING
    }

    private final Kind kind;
    private final @Nullable Instant notBefore;

    private FetchFailed(Kind kind, String message, @Nullable Instant notBefore) {
        super(message);
        this.kind = kind;
        this.notBefore = notBefore;
    }

    static FetchFailed lasting(String message) {
        return new FetchFailed(Kind.LASTING, message, null);
    }

    static FetchFailed missing(String message) {
        return new FetchFailed(Kind.MISSING, message, null);
    }

    static FetchFailed passing(String message) {
        return new FetchFailed(Kind.PASSING, message, null);
    }

    static FetchFailed until(Instant notBefore, String message) {
        return new FetchFailed(Kind.PASSING, message, notBefore);
    }

    /** Whether another try may succeed. */
    public boolean isPassing() {
        return kind == Kind.PASSING;
    }

    /** Whether there is nothing at the address. */
    public boolean isMissing() {
        return kind == Kind.MISSING;
    }

    /** The instant before which the host wants no request; null if it names none. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** The reason, in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
