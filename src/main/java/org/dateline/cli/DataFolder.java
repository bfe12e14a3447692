package org.dateline.cli;

import picocli.CommandLine.Option;

/** The command-line option for the data folder. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private String folder = "data";

    String folder() {
        return folder;
    }
}
