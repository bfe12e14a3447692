package org.dateline;

import java.time.Duration;

/**
 * Ends a process whose orderly stop hangs, for example because a driver waits forever for an answer. Accepted articles
 * are in the store, and the next start resumes them.
 */
final class HangingStop {

    /** An orderly stop takes ten seconds at most, but the checkpoint of a large store may take longer. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int KILLED = 137;

    private HangingStop() {}

    /** Halts the process if it has not ended within the given time after its stop began. */
    static void endAfter(Duration patience) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> Thread.ofPlatform().name("hanging-stop").daemon().start(() -> halt(patience))));
    }

    private static void halt(Duration patience) {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        System.err.println("The stop has not ended after " + patience.toSeconds() + " s. Dateline ends without it.");
        Runtime.getRuntime().halt(KILLED);
    }
}
