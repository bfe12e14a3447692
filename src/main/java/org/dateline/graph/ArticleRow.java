package org.dateline.graph;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Article;
import org.dateline.model.Reading;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.jspecify.annotations.Nullable;

/** Turns an article into the properties of its node. */
final class ArticleRow {

    private ArticleRow() {}

    static Map<String, @Nullable Object> properties(Reading reading, long recordedAt) {
        Article article = reading.article();
        Map<String, @Nullable Object> p = new LinkedHashMap<>();
        p.put("id", article.id());
        p.put("rawText", article.rawText());
        p.put("title", article.title());
        p.put("url", article.url());
        p.put("publishedAt", article.publication().stated());
        p.put("publicationKnown", article.publication().instant() != null);
        p.put("reportedAt", reportedAt(article, recordedAt));
        p.put("recordedAt", recordedAt);
        p.put("language", article.language());
        p.put("document", article.document());
        p.put("minima", reading.signature().minima());
        p.put("segments", reading.segments().size());
        putSpans(p, reading.segments());
        MentionRows.putUnresolved(p, reading.mentions());
        return p;
    }

    /** Puts the spans of all segments as parallel lists: start, end and index of the segment. */
    private static void putSpans(Map<String, @Nullable Object> p, List<Segment> segments) {
        List<Sentence> sentences =
                segments.stream().flatMap(s -> s.sentences().stream()).toList();
        p.put("segmentStarts", sentences.stream().map(s -> s.span().start()).toList());
        p.put("segmentEnds", sentences.stream().map(s -> s.span().end()).toList());
        p.put(
                "segmentOf",
                segments.stream()
                        .flatMap(s -> s.sentences().stream().map(x -> s.index()))
                        .toList());
    }

    /** An article of unknown date counts as reported when it was first recorded. */
    static long reportedAt(Article article, long recordedAt) {
        Instant instant = article.publication().instant();
        return instant == null ? recordedAt : Micros.of(instant);
    }
}
