package org.dateline.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.model.Claim;
import org.dateline.model.Entity;
import org.dateline.model.Ids;
import org.dateline.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Reads the weekly files of POLECAT: tab-separated, with a header, PLOVER types and modes, and one event per row. Rows
 * may have fewer columns than the header or additional tabs at the end, as in some published files.
 */
final class PolecatRows implements RowByRow {

    private static final List<String> COLUMNS = List.of(
            ("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,"
                            + "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,"
                            + "Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,"
                            + "Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,"
                            + "Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,"
                            + "Story Organizations,Story Locations,Language,Version")
                    .split(","));

    private final Plover plover = Plover.load();
    private final Actors actors;
    private NamedColumns columns = new NamedColumns(COLUMNS);

    PolecatRows(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean isHeader(Row first) {
        List<String> names = NamedColumns.namesIn(first);
        boolean named = names.contains("Event ID") && names.contains("Event Type");
        if (named && names.size() < COLUMNS.size()) {
            columns = new NamedColumns(names);
        }
        return named;
    }

    @Override
    public boolean numbersRows() {
        return true;
    }

    @Override
    public List<Entity> drainEntities() {
        return actors.drainUnseen();
    }

    @Override
    public RecordRow record(Row row) {
        return record(row, columns.read(row));
    }

    private RecordRow record(Row row, NamedColumns.Cells f) {
        String number = f.need("Event ID");
        EventCode code = plover.find(f.need("Event Type"), f.get("Event Mode"));
        if (code == null) {
            throw new BadRow("\"" + f.get("Event Type") + "\" is no event type of PLOVER");
        }
        LocalDate day = f.day("Event Date");
        Coded coded = new Coded(code, day, side(f, "Actor", day), side(f, "Recipient", day));
        RecordArticle article = article(f, day);
        DataSet set = DataSet.POLECAT;
        Claim claim = coded.claim(article.article().id(), row.text(), set.confidence(), set.extractor());
        return new RecordRow(claim, article, Ids.action("polecat:" + number), details(f, number));
    }

    /** Returns one article for all reports of a publisher on a day, because the files do not tell reports apart. */
    private static RecordArticle article(NamedColumns.Cells f, LocalDate day) {
        String publisher = f.get("Source");
        LocalDate published = f.get("Publication Date").isEmpty() ? day : f.day("Publication Date");
        String text =
                "Reports of " + published + (publisher.isEmpty() ? "" : " by " + publisher) + ", as POLECAT coded them";
        return DataSet.POLECAT.article(null, text, publisher.isEmpty() ? null : publisher, Publication.on(published));
    }

    private Map<String, Object> details(NamedColumns.Cells f, String number) {
        Map<String, Object> details = new HashMap<>();
        details.put("record", "polecat:" + number);
        details.put("goldstein", f.number("Intensity"));
        String place = actors.gazetteer().country(EventCode.CAMEO, f.get("Country"));
        if (place != null && place.startsWith("country:")) {
            details.put("place", place.substring("country:".length()));
        }
        return details;
    }

    private @Nullable CodedActor side(NamedColumns.Cells f, String side, LocalDate day) {
        String raw = f.get(side + " Name Raw");
        String name = f.get(side + " Name");
        String text = raw.isEmpty() ? name : raw;
        String country = actors.gazetteer().country(EventCode.CAMEO, f.get(side + " Country"));
        String sector = f.get("Primary " + side + " Sector");
        if (text.isEmpty() && country == null) {
            return null;
        }
        return name.isEmpty()
                ? unnamed(text.isEmpty() ? f.get(side + " Country") : text, sector, country, day)
                : actors.acting(text, name, List.of(sector), country, day);
    }

    private CodedActor unnamed(String text, String sector, @Nullable String country, LocalDate day) {
        CodedActor known = actors.known(text, day);
        if (known != null || country == null) {
            return known == null ? CodedActor.unknown(text) : actors.from(country, known);
        }
        return actors.coded(text, sector.isEmpty() ? "GOV" : sector, country, day);
    }
}
