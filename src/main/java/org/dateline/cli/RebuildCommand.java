package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.graph.Projections;
import org.dateline.server.DataFolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Derives the rows of all acts anew from their claims; what is right stays as it is. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Derives the rows of all acts anew from their claims; what is right stays as it is.")
final class RebuildCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "data", description = "The data folder; ./data.")
    private String data = "data";

    RebuildCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (BulkDesk desk = BulkDesk.open(application, data, BulkDesk.PAGE_CACHE)) {
            long acts = desk.get(Projections.class).rebuild();
            spec.commandLine().getOut().println(String.format("%,d acts compared with their claims", acts));
            return CommandLine.ExitCode.OK;
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
