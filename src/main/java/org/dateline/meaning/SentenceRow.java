package org.dateline.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Ids;
import org.dateline.model.Span;

/** A sentence with the claims and articles that contain it and the claims that it sums up, as one row of {@code put_sentences}. */
final class SentenceRow {

    private final String text;
    private final List<String> claims = new ArrayList<>();
    private final List<String> summarized = new ArrayList<>();
    private final List<Map<String, Object>> articles = new ArrayList<>();
    private long reportedAt = Long.MAX_VALUE;
    private long recordedAt = Long.MAX_VALUE;

    SentenceRow(String text) {
        this.text = text;
    }

    void add(Waiting by, Waiting.Said said) {
        Span span = said.span();
        if (said.summary()) {
            summarized.add(by.id());
        } else if (by.claim()) {
            claims.add(by.id());
        }
        if (span != null) {
            articles.add(Map.of("id", by.article(), "start", span.start(), "end", span.end()));
        }
        reportedAt = Math.min(reportedAt, by.reportedAt());
        recordedAt = Math.min(recordedAt, by.recordedAt());
    }

    Map<String, Object> toParameters(float[] vector) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", Ids.sentence(text));
        row.put("vector", vector);
        row.put("coded", !claims.isEmpty() || !summarized.isEmpty());
        row.put("reportedAt", reportedAt);
        row.put("recordedAt", recordedAt);
        row.put("claims", claims);
        row.put("summarized", summarized);
        row.put("articles", articles);
        return row;
    }
}
