package org.dateline.cli;

import org.springframework.boot.SpringApplication;

/** Decides from the first word whether to serve or to run a command. */
public final class Commands {

    private Commands() {}

    /** Runs what the arguments say. */
    public static void run(Class<?> application, String[] args) {
        SpringApplication.run(application, args);
    }
}
