package org.dateline;

import org.dateline.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service when called without a command, and runs the command otherwise. */
@SpringBootApplication
public class Dateline {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** Enough for the class loading that happens at one time. */
    private static final int LEAST_CARRIERS = 64;

    public static void main(String[] args) {
        keepCarriers();
        HangingStop.endAfter(HangingStop.PATIENCE);
        Commands.run(Dateline.class, args);
    }

    /**
     * Sets the number of carrier threads high enough that virtual threads run while others load classes, unless the
     * number is set.
     *
     * <p>A virtual thread that waits for the lock of a jar, to load a class, keeps its carrier. By default there is one
     * carrier per core. On two cores, two such threads kept the holder of the lock from running, and the service
     * stopped answering.
     */
    static void keepCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(Math.max(cores, LEAST_CARRIERS)));
        }
    }
}
