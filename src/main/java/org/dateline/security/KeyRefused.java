package org.dateline.security;

/** A key that cannot be created or revoked as requested. The message states the reason. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyRefused(String message) {
        super(message);
    }
}
