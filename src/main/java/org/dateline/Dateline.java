package org.dateline;

import org.dateline.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service when called without a command, and runs the command otherwise. */
@SpringBootApplication
public class Dateline {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** More than load classes at one time. */
    private static final int LEAST_CARRIERS = 64;

    public static void main(String[] args) {
        keepCarriers();
        HangingStop.endAfter(HangingStop.PATIENCE);
        Commands.run(Dateline.class, args);
    }

    /**
     * Sees to it that a virtual thread finds a carrier while others load classes, unless the number is set.
     *
     * <p>Whoever waits for the lock of a jar in order to load a class keeps its carrier. There is one carrier a core. On two cores, two such
     * threads kept the holder of the lock from going on, and the service answered nothing any more.
     */
    static void keepCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(Math.max(cores, LEAST_CARRIERS)));
        }
    }
}
