package org.dateline.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.model.Claim;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Reads ICEWS. Accepts the four columns of temporal knowledge graphs (subject, relation, object, date), or the columns
 * of its dataverse, which the first row names. Each row is an act of its own.
 */
final class IcewsRows implements RowByRow {

    private static final int PLAIN = 4;

    private final Cameo cameo;
    private final Actors actors;
    private @Nullable NamedColumns columns;

    IcewsRows(Cameo cameo, Actors actors) {
        this.cameo = cameo;
        this.actors = actors;
    }

    @Override
    public boolean isHeader(Row first) {
        List<String> names = NamedColumns.namesIn(first);
        boolean named = names.contains("CAMEO Code") || names.contains("Event Date");
        columns = named ? new NamedColumns(names) : null;
        return named || first.text().toLowerCase(Locale.ROOT).startsWith("subject\t");
    }

    @Override
    public List<Entity> drainEntities() {
        return actors.drainUnseen();
    }

    @Override
    public RecordRow record(Row row) {
        return columns == null ? plain(row) : dataverse(row, columns.read(row));
    }

    private RecordRow plain(Row row) {
        String[] f = row.text().split("\t", -1);
        if (f.length != PLAIN) {
            throw new BadRow("has " + f.length + " columns; ICEWS as subject, relation, object, date has " + PLAIN);
        }
        EventCode code = cameo.byName(f[1]);
        if (code == null) {
            throw new BadRow("\"" + f[1] + "\" is no relation of CAMEO");
        }
        LocalDate day = NamedColumns.day(f[3]);
        RecordArticle article = DataSet.ICEWS.article(null, "ICEWS, events of " + day, null, Publication.on(day));
        return record(row, article, new Coded(code, day, actor(f[0], day), actor(f[2], day)), Map.of());
    }

    private RecordRow dataverse(Row row, NamedColumns.Cells f) {
        LocalDate day = f.day("Event Date");
        String story = f.get("Story ID").isEmpty() ? "events of " + day : "story " + f.get("Story ID");
        String text = "ICEWS, " + story + (f.get("Publisher").isEmpty() ? "" : ", " + f.get("Publisher"));
        RecordArticle article = DataSet.ICEWS.article(null, text, null, Publication.on(day));
        Coded coded = new Coded(code(f), day, sided(f, "Source", day), sided(f, "Target", day));
        return record(row, article, coded, details(f));
    }

    /**
     * Returns the event code, by name before number. Files of some years lost leading zeros, so that "20" stands for
     * 020.
     */
    private EventCode code(NamedColumns.Cells f) {
        EventCode named = cameo.byName(f.get("Event Text"));
        EventCode code = named == null ? cameo.byCode(f.need("CAMEO Code")) : named;
        if (code == null) {
            throw new BadRow("\"" + f.get("CAMEO Code") + "\" is no code of CAMEO");
        }
        return code;
    }

    private Map<String, Object> details(NamedColumns.Cells f) {
        Map<String, Object> details = new HashMap<>();
        details.put("record", "icews:" + f.need("Event ID"));
        // The ICEWS column "Intensity" is Goldstein's scale.
        details.put("goldstein", f.number("Intensity"));
        Entity place = actors.gazetteer().named(f.get("Country"));
        if (place != null && place.kind() == EntityKind.COUNTRY) {
            details.put("place", place.id().substring(place.id().indexOf(':') + 1));
        }
        return details;
    }

    private static RecordRow record(Row row, RecordArticle article, Coded coded, Map<String, Object> details) {
        DataSet set = DataSet.ICEWS;
        Claim claim = coded.claim(article.article().id(), row.text(), set.confidence(), set.extractor());
        return new RecordRow(claim, article, Ids.action(claim.id()), details);
    }

    private @Nullable CodedActor sided(NamedColumns.Cells f, String side, LocalDate day) {
        String name = f.get(side + " Name");
        if (name.isEmpty()) {
            return null;
        }
        Entity country = actors.gazetteer().named(f.get(side + " Country"));
        List<String> sectors = List.of(f.get(side + " Sectors").split(","));
        return actors.acting(name, name, sectors, country == null ? null : country.id(), day);
    }

    private CodedActor actor(String name, LocalDate day) {
        if (name.isBlank()) {
            throw new BadRow("names nobody in the first or third column");
        }
        return actors.named(name.replace('_', ' ').strip(), day);
    }
}
