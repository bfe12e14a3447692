package org.dateline.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.graph.Micros;
import org.dateline.lookup.ArticleRecord.Part;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/** Converts stored articles, with spans in parallel lists, to records. */
final class ArticleRecords {

    private ArticleRecords() {}

    static ArticleRecord of(ArticleNode node) {
        return new ArticleRecord(
                node.id(),
                node.rawText(),
                node.title(),
                node.url(),
                source(node.source()),
                node.publishedAt(),
                Micros.toInstant(node.reportedAt()),
                node.language(),
                node.licence(),
                node.credit(),
                parts(node),
                node.story().id(),
                unresolved(node));
    }

    private static ArticleRecord.@Nullable Source source(ArticleNode.@Nullable SourceNode node) {
        return node == null ? null : new ArticleRecord.Source(node.id(), node.name());
    }

    private static List<Part> parts(ArticleNode node) {
        Map<Integer, List<Span>> spans = new TreeMap<>();
        for (int i = 0; i < node.segmentOf().size(); i++) {
            Span span = new Span(node.segmentStarts().get(i), node.segmentEnds().get(i));
            spans.computeIfAbsent(node.segmentOf().get(i), s -> new ArrayList<>())
                    .add(span);
        }
        return spans.entrySet().stream()
                .map(e -> new Part(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private static List<MentionRecord> unresolved(ArticleNode node) {
        return IntStream.range(0, node.looseStarts().size())
                .mapToObj(i -> new MentionRecord(
                        new Span(node.looseStarts().get(i), node.looseEnds().get(i)),
                        node.looseSegments().get(i),
                        null,
                        null,
                        null))
                .toList();
    }
}
