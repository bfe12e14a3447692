package org.dateline.cli;

import org.dateline.graph.Projections;
import picocli.CommandLine.Command;

/** Derives the rows of all acts again from their claims. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Derives the rows of all acts anew from their claims. Rows that are right stay as they are.")
final class RebuildCommand extends ProjectionCommand {

    RebuildCommand(Class<?> application) {
        super(application);
    }

    @Override
    String run(Projections projections) {
        return String.format("%,d acts compared with their claims", projections.rebuild());
    }
}
