package org.dateline.watch;

/** A source that cannot be watched as requested. The message states the reason. */
public final class WatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    WatchRefused(String message) {
        super(message);
    }
}
