package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.api.reference.SchemaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the schema of the API, without a service. */
@Command(
        name = "schema",
        description = "Prints the schema of the GraphQL API: in the schema definition language, or as a page to read.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--html", description = "Prints a page in HTML.")
    private boolean html;

    @Override
    public Integer call() {
        System.out.print(html ? SchemaText.html() : SchemaText.sdl());
        return 0;
    }
}
