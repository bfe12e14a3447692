package org.dateline.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Reads ICEWS: the four columns of temporal knowledge graphs (subject, relation, object, date), or the columns of its
 * dataverse, which the first row names. Each row is an act of its own.
 */
final class IcewsRows implements RowFormat {

    private static final int PLAIN = 4;

    private final Cameo cameo;
    private final Actors actors;
    private List<String> header = List.of();

    IcewsRows(Cameo cameo, Actors actors) {
        this.cameo = cameo;
        this.actors = actors;
    }

    @Override
    public boolean isHeader(Row first) {
        List<String> names = Arrays.asList(first.text().split("\t", -1));
        boolean named = names.contains("CAMEO Code") || names.contains("Event Date");
        header = named ? names : List.of();
        return named || first.text().toLowerCase(java.util.Locale.ROOT).startsWith("subject\t");
    }

    @Override
    public List<Entity> drainEntities() {
        return actors.drainUnseen();
    }

    @Override
    public List<RecordRow> read(List<Row> rows, Aside aside) {
        List<RecordRow> records = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                records.add(header.isEmpty() ? plain(row) : dataverse(row));
            } catch (BadRow e) {
                aside.add(row, e.reason());
            }
        }
        return records;
    }

    private RecordRow plain(Row row) {
        String[] f = row.text().split("\t", -1);
        if (f.length != PLAIN) {
            throw new BadRow("has " + f.length + " columns; ICEWS as subject, relation, object, date has " + PLAIN);
        }
        CameoCode code = cameo.byName(f[1]);
        if (code == null) {
            throw new BadRow("\"" + f[1] + "\" is no relation of CAMEO");
        }
        LocalDate day = day(f[3]);
        RecordArticle article = DataSet.ICEWS.article(null, "ICEWS, events of " + day, null, Publication.on(day));
        return record(row, article, new Coded(code, day, actor(f[0], day), actor(f[2], day)), Map.of());
    }

    private RecordRow dataverse(Row row) {
        String[] f = row.text().split("\t", -1);
        if (f.length != header.size()) {
            throw new BadRow("has " + f.length + " columns; the first row names " + header.size());
        }
        CameoCode code = cameo.byCode(need(f, "CAMEO Code"));
        if (code == null) {
            throw new BadRow("\"" + field(f, "CAMEO Code") + "\" is no code of CAMEO");
        }
        LocalDate day = day(need(f, "Event Date"));
        String text = "ICEWS, story " + need(f, "Story ID") + ", " + field(f, "Publisher");
        RecordArticle article = DataSet.ICEWS.article(null, text, null, Publication.on(day));
        Coded coded = new Coded(code, day, sided(f, "Source", day), sided(f, "Target", day));
        return record(row, article, coded, Map.of("record", "icews:" + need(f, "Event ID")));
    }

    private RecordRow record(Row row, RecordArticle article, Coded coded, Map<String, Object> details) {
        DataSet set = DataSet.ICEWS;
        Claim claim = coded.claim(article.article().id(), row.text(), set.confidence(), set.extractor());
        return new RecordRow(claim, article, Ids.action(claim.id()), details);
    }

    private @Nullable Actor sided(String[] f, String side, LocalDate day) {
        String name = field(f, side + " Name");
        return name.isEmpty() ? null : actors.named(name, day);
    }

    private Actor actor(String name, LocalDate day) {
        if (name.isBlank()) {
            throw new BadRow("names nobody in the first or third column");
        }
        return actors.named(name.replace('_', ' ').strip(), day);
    }

    private String field(String[] f, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : f[at].strip();
    }

    private String need(String[] f, String column) {
        String value = field(f, column);
        if (value.isEmpty()) {
            throw new BadRow("has nothing in the column \"" + column + "\"");
        }
        return value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new BadRow("\"" + text + "\" is no day as 2014-01-31");
        }
    }
}
