package org.dateline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions.Entry;
import org.dateline.server.DataFolderInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Lists, shows, retries and discards articles that could not be read. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, retries and discards articles that could not be read, and lists those that wait.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {" 0:done", " 1:no submission matches", " 2:nothing could be done"})
final class QuarantineCommand implements Runnable {

    /** Articles per call, the limit of the API. */
    private static final int AT_ONCE = 100;

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            scope = ScopeType.INHERIT,
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private String data = "data";

    QuarantineCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** The ids that a subcommand is applied to. */
    static final class Chosen {

        @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids as `quarantine list` prints them.")
        private @Nullable List<String> ids;

        @Option(names = "--all", description = "All quarantined articles.")
        private boolean all;

        private List<String> in(Desk desk) {
            List<String> chosen = new ArrayList<>(ids == null ? List.of() : ids);
            if (all) {
                desk.list(Set.of(SubmissionState.QUARANTINED), entry -> chosen.add(entry.id()));
            }
            return chosen;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists quarantined articles, the latest first: time, id, attempts, stage, origin, reason.")
    int list(
            @Option(
                            names = "--state",
                            split = ",",
                            paramLabel = "STATE",
                            description =
                                    "Lists articles in these states instead: received, processing, done, quarantined.")
                    @Nullable
                    Set<SubmissionState> states) {
        Set<SubmissionState> wanted =
                states == null || states.isEmpty() ? Set.of(SubmissionState.QUARANTINED) : EnumSet.copyOf(states);
        return at(desk -> {
            AtomicInteger listed = new AtomicInteger();
            Consumer<Entry> print = printing(entry -> line(entry, wanted.size() > 1));
            desk.list(wanted, entry -> {
                listed.incrementAndGet();
                print.accept(entry);
            });
            if (listed.get() == 0) {
                // Printed to the error stream, so that a script reads an empty list.
                spec.commandLine().getErr().println("There is no such article.");
            }
            return CommandLine.ExitCode.OK;
        });
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one article and its state.")
    int show(@Parameters(paramLabel = "ID", description = "An id as `quarantine list` prints it.") String id) {
        return at(desk -> desk.find(id)
                .map(entry -> {
                    printing(QuarantineCommand::page).accept(entry);
                    return CommandLine.ExitCode.OK;
                })
                .orElseGet(() -> {
                    spec.commandLine().getErr().println(id + ": there is no such submission");
                    return CommandLine.ExitCode.SOFTWARE;
                }));
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description =
                    "Reads quarantined articles again, with three new attempts. Rows of imports have no text and stay.")
    int retry(@ArgGroup(multiplicity = "1") Chosen chosen) {
        return at(desk -> inParts(chosen.in(desk), ids -> desk.retry(ids).size(), "read again"));
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Deletes quarantined articles with their texts.")
    int discard(@ArgGroup(multiplicity = "1") Chosen chosen) {
        return at(desk -> inParts(chosen.in(desk), desk::discard, "discarded"));
    }

    private int inParts(List<String> ids, ToIntFunction<List<String>> work, String done) {
        int count = 0;
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            count += work.applyAsInt(ids.subList(i, Math.min(i + AT_ONCE, ids.size())));
        }
        spec.commandLine().getOut().println(count + " of " + ids.size() + " " + done);
        return count == ids.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int at(ToIntFunction<Desk> work) {
        try (Desk desk = Desks.open(application, data)) {
            return work.applyAsInt(desk);
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private Consumer<Entry> printing(java.util.function.Function<Entry, String> form) {
        PrintWriter out = spec.commandLine().getOut();
        return entry -> out.println(form.apply(entry));
    }

    private static String line(Entry e, boolean withState) {
        return Micros.toInstant(e.receivedAt()) + " " + e.id() + " "
                + (withState ? word(e.state().name()) + " " : "")
                + e.attempts() + " " + (e.stage() == null ? "-" : word(e.stage())) + " " + e.origin()
                + (e.reason() == null ? "" : ": " + e.reason())
                + (e.note() == null ? "" : ": " + e.note());
    }

    private static String page(Entry e) {
        StringBuilder page = new StringBuilder();
        row(page, "id", e.id());
        row(page, "origin", e.origin());
        row(page, "state", word(e.state().name()));
        row(page, "attempts", String.valueOf(e.attempts()));
        row(page, "stage", e.stage() == null ? null : word(e.stage()));
        row(page, "reason", e.reason());
        row(page, "article", e.article());
        row(page, "note", e.note());
        row(page, "received", Micros.toInstant(e.receivedAt()).toString());
        row(page, "changed", Micros.toInstant(e.changedAt()).toString());
        row(page, "retry", e.hasText() ? "possible" : "impossible: there is no text");
        return page.toString().stripTrailing();
    }

    private static void row(StringBuilder page, String name, @Nullable String value) {
        if (value != null) {
            page.append(String.format("%-9s %s%n", name, value));
        }
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
