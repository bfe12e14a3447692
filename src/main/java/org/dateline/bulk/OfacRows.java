package org.dateline.bulk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
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
 * Reads the US Treasury's list of Specially Designated Nationals (sdn.csv, with aliases in alt.csv and addresses in
 * add.csv beside it). Each entry is an entity and a sanction in force. The list does not state when a sanction began.
 */
final class OfacRows implements RowByRow {

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

    private final OfacEntities entities;
    private final OfacHomes homes;
    private final LocalDate published;
    private final RecordArticle article;
    private final Map<String, Long> seen = new HashMap<>();

    OfacRows(Gazetteer gazetteer, Path file, LocalDate published) {
        this.entities = new OfacEntities(gazetteer, file.resolveSibling("alt.csv"));
        this.homes = new OfacHomes(gazetteer, file.resolveSibling("add.csv"));
        this.published = published;
        this.article = SET.article(
                null,
                "Specially Designated Nationals and Blocked Persons List of " + published,
                null,
                Publication.on(published));
    }

    @Override
    public boolean isHeader(Row first) {
        return first.text().startsWith("ent_num");
    }

    @Override
    public List<Entity> drainEntities() {
        return entities.drainUnseen();
    }

    @Override
    public RecordRow record(Row row) {
        return record(row, CsvLine.cells(row.text()));
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
        Entity entity = entities.entity(number, f.get(1).strip(), f.get(2).strip());
        Claim claim = Claim.of(
                article.article().id(),
                Evidence.RECORD,
                new Quote(row.text(), null, 0),
                coding(entity, f.get(1).strip(), value(f.get(3)), homes.of(f, entity, published)),
                new Assertion(false, false, false, null, null, SET.confidence(), SET.extractor(), "sdn"));
        return new RecordRow(claim, article, Ids.action("ofac:" + number), Map.of("record", "ofac:" + number));
    }

    private Coding coding(Entity entity, String text, @Nullable String program, List<String> countries) {
        RowParties parties = new RowParties();
        parties.add(IMPOSER, List.of());
        parties.add(new Party(Role.TARGET, text, entity.id(), null, false), countries);
        // A listed party was listed on or before the day of the list, so the start is open.
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
                parties.all(),
                "Office of Foreign Assets Control has " + entity.name() + " on its list of blocked persons");
    }

    private static @Nullable String value(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals(NOTHING) ? null : text;
    }
}
