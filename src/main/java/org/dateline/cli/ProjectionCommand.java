package org.dateline.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.graph.Projections;
import org.dateline.security.AuditAct;
import org.dateline.server.DataFolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that derives acts from their claims in a data folder and reports their number. */
abstract class ProjectionCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private String data = "data";

    ProjectionCommand(Class<?> application) {
        this.application = application;
    }

    /** Runs the command and returns the line to print. */
    abstract String run(Projections projections);

    @Override
    public Integer call() {
        try (BulkDesk desk = BulkDesk.open(application, data, BulkDesk.PAGE_CACHE)) {
            desk.noted(AuditAct.REBUILD, spec.name(), begins -> {
                begins.run();
                String done = run(desk.get(Projections.class));
                spec.commandLine().getOut().println(done);
                return Map.of("result", done);
            });
            return CommandLine.ExitCode.OK;
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
