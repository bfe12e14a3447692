package org.dateline.server;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The store in the data folder cannot be opened: its files are truncated, missing or of a later Neo4j release. */
final class UnusableStore extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableStore(Path home, Throwable cause) {
        super(
                "The database in " + home + " cannot be opened: " + deepest(cause)
                        + ". Restore a backup into a new folder" + " (dateline restore), or look into "
                        + home.resolve("logs/debug.log") + ".",
                cause);
    }

    private UnusableStore(String message) {
        super(message);
    }

    /** Returns the failure for an incomplete store, which a restore is loading or left when it was killed. */
    static UnusableStore unfinished(Path home) {
        return new UnusableStore("The database in " + home
                + " is a part of one: its restore goes on, or was ended before the store was whole. If it was ended, run dateline restore"
                + " again on the same folder.");
    }

    private static String deepest(Throwable failure) {
        Throwable deepest = Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .reduce((first, next) -> next)
                .orElse(failure);
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }
}
