package org.dateline.notices;

/** A receiver cannot be added as asked; the message says why. */
public final class ReceiverRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReceiverRefused(String message) {
        super(message);
    }
}
