package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.graph.Projections;
import org.dateline.server.DataFolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings acts in line with claims that a Cypher script loaded. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Brings acts in line with claims that a Cypher script loaded.")
final class ProjectCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "data", description = "The data folder; ./data.")
    private String data = "data";

    ProjectCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (BulkDesk desk = BulkDesk.open(application, data, BulkDesk.PAGE_CACHE)) {
            long acts = desk.get(Projections.class).projectStale();
            spec.commandLine().getOut().println(String.format("%,d acts projected", acts));
            return CommandLine.ExitCode.OK;
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
