package org.dateline.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.dateline.server.DataFolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists submissions that could not be read. */
@Command(
        name = "set-aside",
        mixinStandardHelpOptions = true,
        description =
                "Lists what could not be read as an article, the latest first. `quarantine` shows and retries it.")
final class SetAsideCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    SetAsideCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (Desk desk = Desks.open(application, data.folder())) {
            desk.list(
                    Set.of(SubmissionState.QUARANTINED),
                    s -> spec.commandLine()
                            .getOut()
                            .println(Micros.toInstant(s.receivedAt()) + " " + s.origin() + ": " + s.reason()));
            return CommandLine.ExitCode.OK;
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
