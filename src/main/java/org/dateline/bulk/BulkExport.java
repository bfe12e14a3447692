package org.dateline.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.timeline.TimelineFilter;
import org.springframework.stereotype.Component;

/** Exports the acts of a timeline in several formats, with one page of acts in memory at a time. */
@Component
public class BulkExport {

    private static final String CITED = Cypher.load("read/export_cited");

    /** Most articles cited per act. Readers of a calendar or a timeline open one or two. */
    private static final int MOST_CITED = 10;

    private final ActWalk acts;
    private final CsvExport csv;
    private final EntityFinder finder;
    private final Database database;

    BulkExport(ActWalk acts, CsvExport csv, EntityFinder finder, Database database) {
        this.acts = acts;
        this.csv = csv;
        this.finder = finder;
        this.database = database;
    }

    /**
     * Checks a filter before a file is begun.
     *
     * @throws org.dateline.timeline.TooManyAlternatives if the filter expands to too many alternatives
     * @throws org.dateline.timeline.TooManyMatches if words below {@code or} or {@code not} are too frequent
     */
    public void check(TimelineFilter filter, AsOf known) {
        acts.check(filter, known);
    }

    /**
     * Writes the acts of a filter, oldest first. A failed export lacks the end of its format, so that no reader takes
     * it for complete.
     *
     * @param question the filter as the caller worded it, which the file repeats with the clocks
     * @param known the state of knowledge; for now, the file names the instant at which the export began
     * @param out closed at the end, but left open after a failure
     */
    public void write(ExportFormat format, String question, TimelineFilter filter, AsOf known, OutputStream out)
            throws IOException {
        String note = note(question, known);
        try {
            if (format == ExportFormat.CSV) {
                csv.write(note, filter, known, CsvFiles.zip(out));
            } else {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(format, note, filter, known, text);
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** Returns the note in each file: the filter and the clocks, so that the export can be repeated. */
    private static String note(String question, AsOf known) {
        return "Filter: " + (question.isEmpty() ? "all acts" : question) + "."
                + (known.reported() == null ? "" : " As reported by " + known.reported() + ".")
                + (known.recorded() == null ? "" : " As recorded at " + known.recorded() + ".")
                + " The sources stand with each act, with their licences where these are known.";
    }

    /** Writes the CSV files to an existing folder, in the form that the bulk scripts and {@code import csv} read. */
    public void writeCsv(String question, TimelineFilter filter, AsOf known, java.nio.file.Path folder)
            throws IOException {
        try {
            csv.write(note(question, known), filter, known, CsvFiles.folder(folder));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private void write(ExportFormat format, String note, TimelineFilter filter, AsOf known, Writer out)
            throws IOException {
        ActWriter to = writer(format, out);
        for (int pass = 0; pass < to.passes(); pass++) {
            to.begin(pass, note);
            write(pass, to, filter, known);
            to.end(pass);
        }
        out.close();
    }

    private static ActWriter writer(ExportFormat format, Writer out) {
        return switch (format) {
            case CYPHER -> new CypherWriter(out);
            case GRAPHML -> new GraphMlWriter(out);
            case GEXF -> new GexfWriter(out);
            case TIMELINEJS -> new TimelineJsWriter(out);
            case JSON_LD -> new JsonLdWriter(out);
            case ICALENDAR -> new CalendarWriter(out);
            case CSV -> throw new IllegalArgumentException("CSV is several files");
        };
    }

    private void write(int pass, ActWriter to, TimelineFilter filter, AsOf known) throws IOException {
        acts.forEachPage(filter, known, page -> {
            try {
                for (ExportedAct act : exported(page, known)) {
                    to.write(pass, act);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<ExportedAct> exported(List<ActionSnapshot> page, AsOf known) {
        Map<String, Entity> entities = finder.entities(
                page.stream().flatMap(BulkExport::ids).distinct().toList(), known.recordedOnly());
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("actions", page.stream().map(ActionSnapshot::id).toList());
        p.put("most", MOST_CITED);
        Map<String, List<Cited>> cited = database.read(CITED, p).stream()
                .collect(Collectors.toMap(
                        row -> row.get("action").asString(),
                        row -> row.get("cited").asList(Cited::of)));
        return page.stream()
                .map(act -> new ExportedAct(act, of(act, entities), cited.getOrDefault(act.id(), List.of())))
                .toList();
    }

    private static Stream<String> ids(ActionSnapshot act) {
        return act.coding().parties().stream().flatMap(p -> Stream.ofNullable(p.entity()));
    }

    private static Map<String, Entity> of(ActionSnapshot act, Map<String, Entity> entities) {
        return ids(act).distinct()
                .filter(entities::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> Objects.requireNonNull(entities.get(id))));
    }
}
