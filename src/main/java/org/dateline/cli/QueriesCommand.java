package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.graph.Cypher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the Cypher read queries as the database receives them, without a service. */
@Command(
        name = "queries",
        description = "Lists the Cypher queries that reads run, or prints one with sample parameters for cypher-shell.",
        mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The query to print. Without it, the names of all are listed.")
    private @Nullable String name;

    @Override
    public Integer call() {
        if (name == null) {
            Cypher.reads().forEach(System.out::println);
            return 0;
        }
        if (spec != null && !Cypher.reads().contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no query " + name + ". To list the names, run the command without an argument.");
        }
        System.out.print(Cypher.script(name));
        return 0;
    }
}
