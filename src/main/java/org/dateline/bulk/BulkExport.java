package org.dateline.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.catalog.Catalog;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.model.Entity;
import org.dateline.timeline.TimelineFilter;
import org.springframework.stereotype.Component;

/** Exports the acts of a timeline in the formats of the field; a page of them is in memory at a time. */
@Component
public class BulkExport {

    private final Acts acts;
    private final CsvExport csv;
    private final Catalog catalog;

    BulkExport(Acts acts, CsvExport csv, Catalog catalog) {
        this.acts = acts;
        this.csv = csv;
        this.catalog = catalog;
    }

    /**
     * Writes the acts of a filter, oldest first.
     *
     * @param out is closed at the end
     */
    public void write(ExportFormat format, TimelineFilter filter, OutputStream out) throws IOException {
        if (format == ExportFormat.CSV) {
            csv.write(filter, out);
            return;
        }
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            ActWriter to = writer(format, writer);
            for (int pass = 0; pass < to.passes(); pass++) {
                write(pass, to, filter);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ActWriter writer(ExportFormat format, Writer out) {
        return switch (format) {
            case CYPHER -> new CypherWriter(out);
            case GRAPHML -> new GraphMlWriter(out);
            case GEXF -> new GexfWriter(out);
            case TIMELINEJS -> new TimelineJsWriter(out);
            case JSON_LD -> new JsonLdWriter(out);
            case CSV -> throw new IllegalArgumentException("CSV is several files");
        };
    }

    private void write(int pass, ActWriter to, TimelineFilter filter) throws IOException {
        to.begin(pass);
        acts.forEachPage(filter, page -> {
            try {
                Map<String, Entity> entities = catalog.entities(parties(page), AsOf.NOW);
                for (ActionSnapshot act : page) {
                    to.write(pass, act, of(act, entities));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        to.end(pass);
    }

    private static List<String> parties(List<ActionSnapshot> page) {
        return page.stream().flatMap(BulkExport::ids).distinct().toList();
    }

    private static Stream<String> ids(ActionSnapshot act) {
        return act.coding().parties().stream().flatMap(p -> Stream.ofNullable(p.entity()));
    }

    private static Map<String, Entity> of(ActionSnapshot act, Map<String, Entity> entities) {
        return ids(act).distinct()
                .filter(entities::containsKey)
                .collect(Collectors.toMap(id -> id, id -> java.util.Objects.requireNonNull(entities.get(id))));
    }
}
