package org.dateline.security;

/** A key cannot be made or revoked as asked; the message says why. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyRefused(String message) {
        super(message);
    }
}
