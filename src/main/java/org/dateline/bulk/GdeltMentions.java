package org.dateline.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.StandingRows;
import org.dateline.graph.StandingRows.Numbered;
import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/** Reads GDELT 2.0 mentions: further reports of events in the graph or in the same batch. */
final class GdeltMentions {

    private static final int ID = 0;
    private static final int MENTIONED = 2;
    private static final int SOURCE = 4;
    private static final int ADDRESS = 5;
    private static final int CONFIDENCE = 11;
    private static final int TONE = 13;

    private final StandingRows standing;

    GdeltMentions(StandingRows standing) {
        this.standing = standing;
    }

    /** Adds the mentions to the rows found with them. */
    void read(Map<Row, GdeltRow> mentions, List<ReadRow> found, Aside aside) {
        if (mentions.isEmpty()) {
            return;
        }
        Map<String, Numbered> known = new HashMap<>();
        found.stream()
                .map(ReadRow::record)
                .forEach(r -> known.put(String.valueOf(r.number()), new Numbered(r.claim(), r.action())));
        known.putAll(standing.byNumber(mentions.values().stream()
                .map(GdeltMentions::numberOf)
                .distinct()
                .toList()));
        mentions.forEach((row, fields) -> {
            try {
                found.add(new ReadRow(row, mention(row, fields, known.get(numberOf(fields)))));
            } catch (BadRow e) {
                aside.add(row, e.reason());
            }
        });
    }

    private static String numberOf(GdeltRow mention) {
        return "gdelt:" + mention.get(ID);
    }

    /** Returns a further report of an event: the event's coding in another article. */
    private static RecordRow mention(Row row, GdeltRow f, @Nullable Numbered event) {
        if (event == null) {
            throw new BadRow("its event " + f.get(ID) + " is not in the graph; import the event's file first");
        }
        RecordArticle article = GdeltReport.article(
                f.need(ADDRESS, "MentionIdentifier"), f.get(SOURCE), f.seen(MENTIONED, "MentionTimeDate"));
        Claim claim = Coded.again(
                event.claim(),
                article.article().id(),
                row.text(),
                GdeltReport.confidence(f.number(CONFIDENCE, "Confidence") / 100));
        return new RecordRow(claim, article, event.action(), details(f));
    }

    private static Map<String, Object> details(GdeltRow f) {
        return f.get(TONE).isEmpty() ? Map.of() : Map.of("tone", f.number(TONE, "MentionDocTone"));
    }
}
