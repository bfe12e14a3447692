package org.dateline.notices;

/** A receiver that cannot be added as requested. The message states the reason. */
public final class ReceiverRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReceiverRefused(String message) {
        super(message);
    }
}
