package org.dateline.watch;

/** A source cannot be watched as asked; the message says why. */
public final class WatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    WatchRefused(String message) {
        super(message);
    }
}
