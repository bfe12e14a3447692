package org.dateline.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document could not be fetched. The message states the reason for an operator. */
public final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1;

    /** The kinds of failures, which tell whether a retry may succeed. */
    public enum Kind {
        /** The site or the address refuses, and will refuse again. */
        LASTING,
        /** The site read what it was sent, and refuses it. */
        REJECTED,
        /** The address has no document. */
        MISSING,
        /** The site or the network fails temporarily. */
        PASSING,
        /** The host accepts no request yet, so none was sent. */
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

    static FetchFailed rejected(String message) {
        return new FetchFailed(Kind.REJECTED, message);
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

    /** Returns the same failure for another host, to which a redirect led. */
    FetchFailed of(String failing) {
        return new FetchFailed(kind, reason(), notBefore, failing);
    }

    /** Returns the same failure with another message. */
    FetchFailed told(String message) {
        return new FetchFailed(kind, message, notBefore, host);
    }

    /** Whether a retry may succeed. */
    public boolean isPassing() {
        return kind == Kind.PASSING || kind == Kind.EARLY;
    }

    /** Whether a request was sent to the host. */
    public boolean wasAsked() {
        return kind != Kind.EARLY;
    }

    /** Whether the site refuses what it was sent, and may accept something else. */
    public boolean isRejected() {
        return kind == Kind.REJECTED;
    }

    /** Whether the address has no document. */
    public boolean isMissing() {
        return kind == Kind.MISSING;
    }

    /** Returns the instant before which the host accepts no request; null if not stated. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** Returns the host that failed; null if the address has none. */
    public @Nullable String host() {
        return host;
    }

    /** Returns the reason for an operator. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
