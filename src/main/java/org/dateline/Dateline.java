package org.dateline;

import org.dateline.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service when called without a command, and runs the command otherwise. */
@SpringBootApplication
public class Dateline {

    public static void main(String[] args) {
        Commands.run(Dateline.class, args);
    }
}
