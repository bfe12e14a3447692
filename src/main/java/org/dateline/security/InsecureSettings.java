package org.dateline.security;

/** Settings that would leave the service open. The message names them and the remedy. */
final class InsecureSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    InsecureSettings(String message) {
        super(message);
    }
}
