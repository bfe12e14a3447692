package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.api.filter.Selections;
import org.dateline.api.filter.Selections.Selection;
import org.dateline.bulk.BulkExport;
import org.dateline.bulk.ExportFormat;
import org.dateline.graph.FutureInstant;
import org.dateline.lookup.AmbiguousReference;
import org.dateline.server.DataFolderInUse;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports acts to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes acts to a file: csv (a zip, or files in a folder), cypher, graphml, gexf, timelinejs,"
                + " json-ld, icalendar. An act must match all options.")
final class ExportCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", converter = Formats.class, description = "One of these formats.")
    private ExportFormat format = ExportFormat.CSV;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "The file to write. An old one is replaced once the new one is whole. For csv, a name without .zip"
                            + " is a folder.")
    private Path file = Path.of("dateline.zip");

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private DataFolder data = new DataFolder();

    static final class Formats implements CommandLine.ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String name) {
            return Stream.of(ExportFormat.values())
                    .filter(f -> f.toString().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "\"" + name + "\" is none of " + List.of(ExportFormat.values())));
        }
    }

    ExportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (BulkDesk desk = BulkDesk.open(application, data.folder(), BulkDesk.PAGE_CACHE)) {
            Map<String, List<String>> parameters = filter.parameters();
            Selection selection = desk.get(Selections.class).of(parameters);
            write(desk.get(BulkExport.class), selection);
            spec.commandLine()
                    .getOut()
                    .println(file + ", as recorded at " + selection.known().recorded());
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println(file + ": cannot be written: " + e.getMessage());
        } catch (DataFolderInUse
                | IllegalStateException
                | IllegalArgumentException
                | AmbiguousReference
                | FutureInstant
                | TooManyAlternatives
                | TooManyMatches e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private boolean isFolder() {
        return Files.isDirectory(file)
                || !Files.exists(file)
                        && !String.valueOf(file.getFileName())
                                .toLowerCase(Locale.ROOT)
                                .endsWith(".zip");
    }

    private void write(BulkExport export, Selection selection) throws IOException {
        export.check(selection.filter(), selection.known());
        if (format == ExportFormat.CSV && isFolder()) {
            Files.createDirectories(file);
            export.writeCsv(selection.question(), selection.filter(), selection.known(), file);
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            export.write(format, selection.question(), selection.filter(), selection.known(), out);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
