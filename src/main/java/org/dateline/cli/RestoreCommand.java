package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.api.replay.ReplayQuestions;
import org.dateline.backup.BackupUnreadable;
import org.dateline.backup.DatabaseNotEmpty;
import org.dateline.backup.Restore;
import org.dateline.backup.Restore.Verified;
import org.dateline.security.AuditAct;
import org.dateline.server.DataFolderInUse;
import org.dateline.server.DatabaseElsewhere;
import org.dateline.server.DumpFailed;
import org.dateline.server.StoreDump;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a backup into an empty database and verifies it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Loads a backup into an empty database, derives the rest, and compares counts and the answers to the"
                        + " questions that the backup holds.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:all is as it was",
            " 1:it is loaded, but differs; each difference is a line",
            " 2:the file or the database cannot be used; nothing was loaded"
        })
final class RestoreCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file that `backup` wrote, physical or not.")
    private Path file = Path.of("dateline.backup");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "The data folder, which must be new or empty (default: ${DEFAULT-VALUE}).")
    private String data = "data";

    RestoreCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (StoreDump.isDump(file)) {
                return load();
            }
            Restore.check(file);
            try (BulkDesk desk = BulkDesk.open(application, data, BulkDesk.PAGE_CACHE)) {
                ReplayQuestions questions = desk.get(ReplayQuestions.class);
                AtomicInteger code = new AtomicInteger();
                desk.noted(AuditAct.RESTORE, subject(), begins -> {
                    Verified verified = desk.get(Restore.class).load(file, begins, questions::answer, (name, rows) -> {
                        err.printf("%-12s %,12d%n", name, rows);
                        err.flush();
                    });
                    code.set(report(verified));
                    return Map.of("problems", verified.problems());
                });
                return code.get();
            }
        } catch (BackupUnreadable | DatabaseNotEmpty | DumpFailed | DataFolderInUse | IllegalStateException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(file + ": cannot be read: " + e.getMessage());
        }
        return CommandLine.ExitCode.USAGE;
    }

    /**
     * Loads a dump of a store. Opening it verifies it. It replaces the database, so the audit entry of the beginning is
     * written afterwards, with the time of the beginning.
     */
    private int load() {
        Instant since = Instant.now();
        DatabaseElsewhere.check(Path.of(data));
        StoreDump.load(file, Path.of(data));
        try (BulkDesk desk = BulkDesk.openStore(application, data, BulkDesk.PAGE_CACHE)) {
            desk.noted(AuditAct.RESTORE, subject(), Map.of("since", since.toString()), begins -> {
                begins.run();
                Map<String, Long> counts = desk.get(Restore.class).counts();
                spec.commandLine().getOut().println(file + ": " + KindCounts.line(counts));
                return Map.of("counts", counts);
            });
            return CommandLine.ExitCode.OK;
        }
    }

    /** Returns the subject for the audit. The loaded audit does not mention the restore. */
    private String subject() {
        return file.toAbsolutePath().normalize().toString();
    }

    private int report(Verified verified) {
        PrintWriter out = spec.commandLine().getOut();
        verified.problems().forEach(out::println);
        out.printf(
                "%s: %s; %d questions were asked again, %s%n",
                file,
                KindCounts.line(verified.counts()),
                verified.replayed(),
                verified.problems().isEmpty() ? "all is as it was" : "not all is as it was");
        return verified.problems().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
