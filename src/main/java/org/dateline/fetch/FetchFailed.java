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
        PASSING,
        /** The host was not asked, since it wants no request yet. */
        EARLY
    }

    private final Kind kind;
    private final @Nullable Instant notBefore;
    private final @Nullable String host;

    private FetchFailed(Kind kind, String message, @Nullable Instant notBefore, @Nullable String host) {
        super(message);
        this.kind = kind;
        this.notBefore = notBefore;
        this.host = host;
    }

    private FetchFailed(Kind kind, String message) {
        this(kind, message, null, null);
    }

    static FetchFailed lasting(String message) {
        return new FetchFailed(Kind.LASTING, message);
    }

    static FetchFailed missing(String message) {
        return new FetchFailed(Kind.MISSING, message);
    }

    static FetchFailed passing(String message) {
        return new FetchFailed(Kind.PASSING, message);
    }

    static FetchFailed until(Instant notBefore, String message) {
        return new FetchFailed(Kind.PASSING, message, notBefore, null);
    }

    static FetchFailed early(Instant notBefore, String message) {
        return new FetchFailed(Kind.EARLY, message, notBefore, null);
    }

    /** The same failure of a host, which may be another one than that of the address because of redirects. */
    FetchFailed of(String failing) {
        return new FetchFailed(kind, reason(), notBefore, failing);
    }

    /** The same failure, told in other words. */
    FetchFailed told(String message) {
        return new FetchFailed(kind, message, notBefore, host);
    }

    /** Whether another try may succeed. */
    public boolean isPassing() {
        return kind == Kind.PASSING || kind == Kind.EARLY;
    }

    /** Whether the host was asked. */
    public boolean wasAsked() {
        return kind != Kind.EARLY;
    }

    /** Whether there is nothing at the address. */
    public boolean isMissing() {
        return kind == Kind.MISSING;
    }

    /** The instant before which the host wants no request; null if it names none. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** The host that failed; null if the address names none. */
    public @Nullable String host() {
        return host;
    }

    /** The reason, in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
