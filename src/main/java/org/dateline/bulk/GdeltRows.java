package org.dateline.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.StandingRows;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.Ids;

/**
 * Reads GDELT 2.0 events, and mentions as further reports of known events. Events of one report, type and day become
 * one act with several claims, because GDELT codes "the US and China met" once in each direction.
 */
final class GdeltRows implements RowFormat {

    private static final int ID = 0;
    private static final int DAY = 1;
    private static final int ACTOR_1 = 5;
    private static final int ACTOR_2 = 15;
    private static final int CODE = 26;
    private static final int QUAD_CLASS = 29;
    private static final int GOLDSTEIN = 30;
    private static final int TONE = 34;
    private static final int PLACE = 53;
    private static final int ADDED = 59;
    private static final int ADDRESS = 60;

    private final Cameo cameo;
    private final GdeltActors actors;
    private final GdeltMentions mentions;
    private String separator = "\t";

    GdeltRows(Cameo cameo, Actors actors, StandingRows standing) {
        this.cameo = cameo;
        this.actors = new GdeltActors(actors);
        this.mentions = new GdeltMentions(standing);
    }

    /** Tells whether a row is a header. Exports from a query have one, and commas as separators. */
    @Override
    public boolean isHeader(Row first) {
        boolean named = first.text().toLowerCase(Locale.ROOT).startsWith("globaleventid");
        separator = first.text().contains("\t") ? "\t" : ",";
        return named;
    }

    @Override
    public List<Entity> drainEntities() {
        return actors.drainUnseen();
    }

    @Override
    public boolean numbersRows() {
        return true;
    }

    @Override
    public List<ReadRow> read(List<Row> rows, Aside aside) {
        List<ReadRow> found = new ArrayList<>(rows.size());
        Map<Row, GdeltRow> reported = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                GdeltRow fields = new GdeltRow(split(row.text()));
                if (isMention(fields)) {
                    reported.put(row, fields);
                } else {
                    found.add(new ReadRow(row, event(row, fields)));
                }
            } catch (BadRow e) {
                aside.add(row, e.reason());
            }
        }
        mentions.read(reported, found, aside);
        return found;
    }

    /** Splits a row. Exports with commas quote their cells, because addresses may contain commas. */
    private String[] split(String text) {
        return separator.equals(",") ? CsvLine.cells(text).toArray(String[]::new) : text.split(separator, -1);
    }

    private static boolean isMention(GdeltRow row) {
        int columns = row.fields().length;
        if (columns == GdeltRow.MENTION || columns == GdeltRow.MENTION - 2) {
            return true;
        }
        if (columns == GdeltRow.EVENT) {
            return false;
        }
        throw new BadRow(
                "has " + columns + " columns; events have " + GdeltRow.EVENT + ", mentions " + GdeltRow.MENTION);
    }

    private RecordRow event(Row row, GdeltRow f) {
        String number = f.need(ID, "GLOBALEVENTID");
        EventCode code = cameo.byCode(f.need(CODE, "EventCode"));
        if (code == null) {
            throw new BadRow("EventCode \"" + f.get(CODE) + "\" is no code of CAMEO");
        }
        LocalDate day = f.day(DAY, "SQLDATE");
        RecordArticle article = GdeltReport.article(f.need(ADDRESS, "SOURCEURL"), null, f.seen(ADDED, "DATEADDED"));
        Coded coded = new Coded(code, day, actors.of(f, ACTOR_1, day), actors.of(f, ACTOR_2, day));
        return record(
                article,
                coded.claim(article.article().id(), row.text(), GdeltReport.confidence(1), DataSet.GDELT.extractor()),
                details(f, number));
    }

    private static RecordRow record(RecordArticle article, Claim claim, Map<String, Object> details) {
        Coding coding = claim.coding();
        String act = String.join(
                " ",
                article.article().id(),
                coding.type().name(),
                String.valueOf(coding.date().edtf()));
        return new RecordRow(claim, article, Ids.action(act), details);
    }

    private Map<String, Object> details(GdeltRow f, String number) {
        Map<String, Object> details = new HashMap<>();
        details.put("record", "gdelt:" + number);
        details.put("quadClass", (long) f.number(QUAD_CLASS, "QuadClass"));
        details.put("goldstein", f.number(GOLDSTEIN, "GoldsteinScale"));
        details.put("tone", f.number(TONE, "AvgTone"));
        String place = actors.place(f.get(PLACE));
        if (place != null) {
            details.put("place", place);
        }
        return details;
    }
}
