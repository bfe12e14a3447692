package org.dateline.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.graph.Projections;
import org.dateline.security.AuditAct;
import org.dateline.server.DataFolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that derives acts from their claims in a data folder and reports their number. */
abstract class ProjectionCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    ProjectionCommand(Class<?> application) {
        this.application = application;
    }

    /** Runs the command and returns the line to print. */
    abstract String run(Projections projections);

    @Override
    public Integer call() {
        try (BulkDesk desk = BulkDesk.open(application, data.folder(), BulkDesk.PAGE_CACHE)) {
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
