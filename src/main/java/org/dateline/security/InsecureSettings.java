package org.dateline.security;

/** The settings would leave the service open; the message says which, and what to set instead. */
final class InsecureSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    InsecureSettings(String message) {
        super(message);
    }
}
