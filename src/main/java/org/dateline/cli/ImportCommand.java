package org.dateline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.bulk.BulkImport;
import org.dateline.bulk.ImportFailed;
import org.dateline.bulk.ImportOptions;
import org.dateline.server.DataFolderInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files of coded data sets and archives. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Imports files of coded data sets and archives. If it was killed, run it again: it goes on where it"
                        + " stopped, and adds nothing twice.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:all rows are in the graph",
            " 1:some were set aside; each is a line",
            " 2:a file could not be read or the database not be reached"
        })
final class ImportCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = ImportCommand.Formats.class,
            description = "The format of the files: icews, gdelt, polecat, federal-register, jsonl, rss, warc,"
                    + " followthemoney, ofac-sdn; or csv, a folder or zip with the columns of the bulk scripts, or"
                    + " with --mapping any CSV.")
    private BulkImport.@Nullable Format format;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "The files, packed (.gz, .zip) or not. Pipes work too, and \"-\" is the standard input.")
    private List<Path> files = List.of();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description =
                    "The day of the files. It is needed for ofac-sdn, and for sanctions in followthemoney without a"
                            + " date.")
    private @Nullable LocalDate published;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "A file that maps the columns of any CSV: lines of field, column and values, with tabs.")
    private @Nullable Path mapping;

    @Option(
            names = "--page-cache",
            paramLabel = "SIZE",
            defaultValue = "1GB",
            description = "Memory for the store while the command has it open (default: ${DEFAULT-VALUE})."
                    + " Indexes that do not fit slow an import down.")
    private String pageCache = "1GB";

    @Option(
            names = "--offline",
            description =
                    "Writes a new database by Neo4j's bulk importer. Only for icews, into a folder without a database.")
    private boolean offline;

    static final class Formats implements CommandLine.ITypeConverter<BulkImport.Format> {
        @Override
        public BulkImport.@Nullable Format convert(String name) {
            return Stream.of(BulkImport.Format.values())
                    .filter(f -> f.toString().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "\"" + name + "\" is none of " + List.of(BulkImport.Format.values())));
        }
    }

    ImportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if (offline) {
            return offline();
        }
        try (BulkDesk desk = BulkDesk.open(application, data.folder(), pageCache)) {
            ImportReport report = new ImportReport(spec.commandLine(), desk);
            if (format == BulkImport.Format.CSV && mapping == null) {
                return report.folders(files);
            }
            return report.files(Objects.requireNonNull(format), files, new ImportOptions(published, mapping));
        } catch (ImportFailed | DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int offline() {
        if (format != BulkImport.Format.ICEWS) {
            spec.commandLine().getErr().println("--offline takes icews; other formats are imported without it.");
            return CommandLine.ExitCode.USAGE;
        }
        return new OfflineDesk(application, spec.commandLine(), pageCache).run(format, files, Path.of(data.folder()));
    }
}
