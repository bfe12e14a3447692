package org.dateline;

import java.time.Duration;

/**
 * Ends a process whose ordered stop hangs, as when a driver waits for ever for an answer. What was accepted is in the store, and the next
 * start goes on with it.
 */
final class HangingStop {

    /** An ordered stop takes ten seconds at the most; the checkpoint of a large store may take longer. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int KILLED = 137;

    private HangingStop() {}

    /** Halts the process when it has not ended so long after its stop began. */
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
