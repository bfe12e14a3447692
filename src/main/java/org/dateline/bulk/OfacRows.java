package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Evidence;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of Specially Designated Nationals of the US Treasury (sdn.csv, with the aliases of alt.csv beside it):
 * each entry is an entity and a sanction in force. The list says who is on it, not since when.
 */
final class OfacRows implements RowFormat {

    private static final DataSet SET = new DataSet(
            "Office of Foreign Assets Control",
            "public domain (US government)",
            "US Department of the Treasury, Office of Foreign Assets Control",
            "OFAC SDN",
            1.0);
    private static final Party IMPOSER =
            new Party(Role.ACTOR, "Office of Foreign Assets Control", "org:ofac-us", "country:US", false);
    private static final String NOTHING = "-0-";
    private static final int COLUMNS = 12;

    private final Gazetteer gazetteer;
    private final LocalDate published;
    private final RecordArticle article;
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Entity> unseen = new ArrayList<>();

    OfacRows(Gazetteer gazetteer, Path file, LocalDate published) {
        this.gazetteer = gazetteer;
        this.published = published;
        this.article = SET.article(
                null,
                "Specially Designated Nationals and Blocked Persons List of " + published,
                null,
                Publication.on(published));
        Path alt = file.resolveSibling("alt.csv");
        if (Files.exists(alt)) {
            readAliases(alt);
        }
    }

    private void readAliases(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(CsvLine::cells)
                    .filter(f -> f.size() > 3)
                    .forEach(f -> aliases.computeIfAbsent(f.get(0).strip(), k -> new ArrayList<>())
                            .add(f.get(3).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public boolean isHeader(Row first) {
        return first.text().startsWith("ent_num");
    }

    @Override
    public List<Entity> drainEntities() {
        List<Entity> all = List.copyOf(unseen);
        unseen.clear();
        return all;
    }

    @Override
    public List<ReadRow> read(List<Row> rows, Aside aside) {
        List<ReadRow> records = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                records.add(new ReadRow(row, record(row, CsvLine.cells(row.text()))));
            } catch (BadRow e) {
                aside.add(row, e.reason());
            }
        }
        return records;
    }

    private RecordRow record(Row row, List<String> f) {
        if (f.size() != COLUMNS) {
            throw new BadRow("has " + f.size() + " columns; sdn.csv has " + COLUMNS);
        }
        String number = f.get(0).strip();
        Long before = seen.putIfAbsent(number, row.number());
        if (before != null && before != row.number()) {
            throw new BadRow("the number " + number + " stands in row " + before + " with other content");
        }
        Entity entity = entity(number, f);
        Claim claim = Claim.of(
                article.article().id(),
                Evidence.RECORD,
                new Quote(row.text(), null, 0),
                coding(entity, f.get(1).strip(), value(f.get(3))),
                new Assertion(false, false, false, null, null, SET.confidence(), SET.extractor(), "sdn"));
        return new RecordRow(claim, article, Ids.action("ofac:" + number), Map.of("record", "ofac:" + number));
    }

    private Entity entity(String number, List<String> f) {
        String name = f.get(1).strip();
        boolean person = f.get(2).strip().equals("individual");
        String shown = person ? turned(name) : name;
        Entity known = gazetteer.named(shown);
        if (known != null && (known.kind() == EntityKind.PERSON) == person && known.kind() != EntityKind.COUNTRY) {
            return known;
        }
        Set<String> names = new LinkedHashSet<>(List.of(shown, name));
        for (String alias : aliases.getOrDefault(number, List.of())) {
            names.add(person ? turned(alias) : alias);
        }
        EntityKind kind = person ? EntityKind.PERSON : EntityKind.ORGANIZATION;
        Entity entity =
                new Entity("ofac:" + number, kind, shown, List.copyOf(names), List.of("ofac-sdn:" + number), null);
        unseen.add(entity);
        return entity;
    }

    /** "ABBAS, Abu" is called Abu ABBAS. */
    private static String turned(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }

    private Coding coding(Entity entity, String text, @Nullable String program) {
        // Somebody on the list was put there on a day up to its own: the start is unknown.
        UncertainDate date = new UncertainDate(null, published, "/" + published, DateBasis.CODED);
        return new Coding(
                ActionType.SANCTION,
                "163",
                Instrument.FINANCIAL_SANCTION,
                Direction.RESTRICTS,
                Stage.IN_FORCE,
                date,
                null,
                null,
                null,
                null,
                program == null ? "SDN List" : program.replace("] [", ", "),
                List.of(IMPOSER, new Party(Role.TARGET, text, entity.id(), null, false)),
                "Office of Foreign Assets Control has " + entity.name() + " on its list of blocked persons");
    }

    private static @Nullable String value(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals(NOTHING) ? null : text;
    }
}
