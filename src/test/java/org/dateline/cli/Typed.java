package org.dateline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.dateline.Dateline;
import picocli.CommandLine;

/**
 * A command as somebody types it, and what came of it.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it printed beside
 */
public record Typed(int code, String out, String err) {

    /** Runs a command in this process. */
    public static Typed run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Commands.commands(Dateline.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] args = java.util.Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        return new Typed(commands.execute(args), out.toString(), err.toString());
    }
}
