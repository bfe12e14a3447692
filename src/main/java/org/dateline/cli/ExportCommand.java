package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.bulk.BulkExport;
import org.dateline.bulk.ExportFormat;
import org.dateline.catalog.Catalog;
import org.dateline.graph.AsOf;
import org.dateline.model.ActionType;
import org.dateline.model.Entity;
import org.dateline.server.DataFolderInUse;
import org.dateline.timeline.Certainty;
import org.dateline.timeline.PartyGroup;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes acts to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes acts to a file: csv (a zip), cypher, graphml, gexf, timelinejs, json-ld.")
final class ExportCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", converter = Formats.class, description = "How to write them.")
    private ExportFormat format = ExportFormat.CSV;

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to; an old file is replaced.")
    private Path file = Path.of("dateline.zip");

    @Option(names = "--involving", paramLabel = "REF", description = "Who must take part; all of them, if several.")
    private List<String> involving = List.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "Of which types: ${COMPLETION-CANDIDATES}.")
    private List<ActionType> types = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "From which day on.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Up to which day.")
    private @Nullable LocalDate to;

    @Option(names = "--text", paramLabel = "WORDS", description = "Words that must stand in quotes or parties.")
    private @Nullable String text;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "data", description = "The data folder; ./data.")
    private String data = "data";

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
        try (BulkDesk desk = BulkDesk.open(application, data, BulkDesk.PAGE_CACHE);
                OutputStream out = Files.newOutputStream(file)) {
            desk.get(BulkExport.class).write(format, filter(desk.get(Catalog.class)), out);
            spec.commandLine().getOut().println(file);
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println(file + ": cannot be written: " + e.getMessage());
        } catch (DataFolderInUse | IllegalStateException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private TimelineFilter filter(Catalog catalog) {
        List<PartyGroup> parties = involving.stream()
                .map(ref -> catalog.resolve(ref, AsOf.NOW)
                        .map(Entity::id)
                        .orElseThrow(
                                () -> new IllegalArgumentException("\"" + ref + "\" means nobody in the catalogue")))
                .map(id -> new PartyGroup(List.of(id), Set.of(), true))
                .toList();
        return new TimelineFilter(
                parties,
                types,
                List.of(),
                List.of(),
                List.of(),
                new Window(from, to),
                Certainty.POSSIBLY,
                List.of(),
                text,
                0,
                List.of());
    }
}
