package org.dateline.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.catalog.ArticleRecord.Part;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads articles, their mentions and the stories they tell. */
@Component
public class Articles {

    private static final String MENTIONS = Cypher.load("read/mentions_of_article");

    private final ArticleNodes nodes;
    private final SourceNodes sources;
    private final Database database;

    Articles(ArticleNodes nodes, SourceNodes sources, Database database) {
        this.nodes = nodes;
        this.sources = sources;
        this.database = database;
    }

    /** Finds an article by its id or its address. */
    public Optional<ArticleRecord> find(String reference) {
        return nodes.findById(reference)
                .or(() -> nodes.findFirstByUrlOrderByReportedAtDescIdAsc(reference))
                .map(Articles::record);
    }

    /** The articles of a story, in the order of their ids. */
    public List<ArticleRecord> ofStory(String story, String after, int limit) {
        return nodes.findByStoryIdAndIdGreaterThanOrderByIdAsc(story, after, Limit.of(limit)).stream()
                .map(Articles::record)
                .toList();
    }

    /** How many articles carry a story. */
    public int countOfStory(String story) {
        return nodes.countByStoryId(story);
    }

    /** Finds a source by its id. */
    public Optional<ArticleRecord.Source> source(String id) {
        return sources.findById(id).map(Articles::source);
    }

    /** All mentions of an article, known and unknown, in the order of the text. */
    public List<MentionRecord> mentions(ArticleRecord article) {
        List<MentionRecord> all = new ArrayList<>(article.unresolved());
        database.read(MENTIONS, Map.of("article", article.id())).forEach(row -> all.addAll(mentions(row)));
        all.sort(Comparator.comparing(MentionRecord::span));
        return all;
    }

    private static List<MentionRecord> mentions(Record row) {
        return IntStream.range(0, row.get("starts").size())
                .mapToObj(i -> new MentionRecord(
                        new Span(
                                row.get("starts").get(i).asInt(),
                                row.get("ends").get(i).asInt()),
                        row.get("segment").asInt(),
                        row.get("entity").asString(),
                        row.get("scores").get(i).asDouble(),
                        row.get("reasons").get(i).asString()))
                .toList();
    }

    private static ArticleRecord record(ArticleNode node) {
        return new ArticleRecord(
                node.id(),
                node.rawText(),
                node.title(),
                node.url(),
                source(node.source()),
                node.publishedAt(),
                Micros.toInstant(node.reportedAt()),
                node.language(),
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
