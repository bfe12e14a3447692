package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.api.replay.ReplayQuestions;
import org.dateline.backup.Backup;
import org.dateline.backup.Backup.Made;
import org.dateline.backup.RecordedAnswer;
import org.dateline.security.AuditAct;
import org.dateline.server.DataFolderInUse;
import org.dateline.server.DumpFailed;
import org.dateline.server.PrivateFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all data that cannot be derived to one file while the service runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes all that cannot be derived to one file with checksums, while the service goes on. The file"
                        + " is of one instant of the recorded clock; restore loads it.")
final class BackupCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write. An old one is replaced once the new one is whole.")
    private Path file = Path.of("dateline.backup");

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--physical",
            description = "Copies the store instead. The database stops meanwhile, and requests get the status 503.")
    private boolean physical;

    BackupCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        return physical ? dump() : export();
    }

    private int dump() {
        try {
            spec.commandLine().getOut().println(PhysicalDesk.dump(data.folder(), file));
            return CommandLine.ExitCode.OK;
        } catch (DumpFailed | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int export() {
        try (BulkDesk desk = BulkDesk.open(application, data.folder(), BulkDesk.PAGE_CACHE)) {
            ReplayQuestions questions = desk.get(ReplayQuestions.class);
            Made made = write(desk.get(Backup.class), questions);
            desk.ended(
                    AuditAct.BACKUP,
                    file.toAbsolutePath().normalize().toString(),
                    Map.of("recorded", made.recorded().toString()));
            spec.commandLine()
                    .getOut()
                    .printf("%s: as recorded at %s; %s%n", file, made.recorded(), KindCounts.line(made.counts()));
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println(file + ": cannot be written: " + e.getMessage());
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private Made write(Backup backup, ReplayQuestions questions) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        PrivateFiles.create(part);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            Made made = backup.write(out, at -> ask(questions, at));
            out.flush();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return made;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<RecordedAnswer> ask(ReplayQuestions questions, Instant at) {
        return questions.about(at).stream()
                .map(query -> new RecordedAnswer(query, questions.answer(query)))
                .toList();
    }
}
