package org.dateline.cli;

import org.dateline.graph.Projections;
import picocli.CommandLine.Command;

/** Derives acts from the claims that a Cypher script loaded. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Brings acts in line with claims that a Cypher script loaded.")
final class ProjectCommand extends ProjectionCommand {

    ProjectCommand(Class<?> application) {
        super(application);
    }

    @Override
    String run(Projections projections) {
        return String.format("%,d acts projected", projections.projectStale());
    }
}
