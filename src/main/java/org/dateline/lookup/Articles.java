package org.dateline.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Reads articles, their mentions and the stories they tell. */
@Component
public class Articles {

    private static final String MENTIONS = Cypher.load("read/mentions_of_article");

    private static final String BY_REFERENCE = Cypher.load("read/article_by_reference");
    private static final String OF_STORY = Cypher.load("read/articles_of_story");
    private static final String VERSIONS = Cypher.load("read/versions_of_article");
    private static final String IN_ALL = Cypher.load("read/articles_in_all");
    private static final String SOURCES_BY_IDS = Cypher.load("read/sources_by_ids");
    private static final String SOURCE = Cypher.load("read/source_by_id");

    private final ArticleNodes nodes;
    private final Database database;

    Articles(ArticleNodes nodes, Database database) {
        this.nodes = nodes;
        this.database = database;
    }

    /** Returns a visible article by its id or its address; at an address, the version reported last. */
    public Optional<ArticleRecord> find(String reference, AsOf known) {
        return read(BY_REFERENCE, Map.of("ref", reference), known).stream()
                .findFirst()
                .flatMap(row -> nodes.findById(row.get("id").asString()))
                .map(ArticleRecords::of);
    }

    /** Returns articles by their ids, visible or not. */
    public List<ArticleRecord> byIds(Collection<String> ids) {
        return nodes.findAllByIdIn(ids).stream().map(ArticleRecords::of).toList();
    }

    /** Returns the visible versions of an article's address, the latest first. */
    public List<ArticleRecord> versions(ArticleRecord article, AsOf known) {
        if (article.url() == null) {
            return List.of(article);
        }
        List<String> ids = read(VERSIONS, Map.of("url", article.url()), known).stream()
                .map(row -> row.get("id").asString())
                .toList();
        return byIds(ids).stream()
                .sorted(Comparator.comparing(a -> ids.indexOf(a.id())))
                .toList();
    }

    /** Returns the visible articles of a story, in the order of their ids. */
    public List<ArticleRecord> ofStory(String story, String after, int limit, AsOf known) {
        List<String> ids = read(OF_STORY, Map.of("story", story, "after", after, "limit", limit), known).stream()
                .map(row -> row.get("id").asString())
                .toList();
        return byIds(ids).stream()
                .sorted(Comparator.comparing(ArticleRecord::id))
                .toList();
    }

    /** Returns the number of visible articles of a story. */
    public int countOfStory(String story, AsOf known) {
        return read(OF_STORY, Map.of("story", story, "after", "", "limit", Integer.MAX_VALUE), known)
                .size();
    }

    /** Returns sources by id; unknown ids are left out. */
    public Map<String, ArticleRecord.Source> sources(List<String> ids) {
        return database.read(SOURCES_BY_IDS, Map.of("ids", ids)).stream()
                .map(row -> new ArticleRecord.Source(
                        row.get("id").asString(), row.get("name").asString()))
                .collect(Collectors.toMap(ArticleRecord.Source::id, Function.identity()));
    }

    /** Returns a source by its id. */
    public Optional<ArticleRecord.Source> source(String id, AsOf known) {
        return read(SOURCE, Map.of("id", id), known).stream()
                .findFirst()
                .map(row -> new ArticleRecord.Source(
                        row.get("id").asString(), row.get("name").asString()));
    }

    /** Returns a page of the articles that meet a filter, the latest report first. */
    public List<ArticleRecord> page(
            ArticleFilter filter,
            @Nullable String after,
            @Nullable String before,
            boolean last,
            int limit,
            AsOf known) {
        Map<String, @Nullable Object> p = filter.parameters(after, before);
        p.putAll(known.parameters());
        p.put("limit", limit);
        List<String> ids = database.read(filter.shape().page(last), p).stream()
                .map(row -> row.get("id").asString())
                .toList();
        Map<String, ArticleRecord> byId =
                byIds(ids).stream().collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Returns the number of articles that meet a filter. */
    public int count(ArticleFilter filter, AsOf known) {
        Map<String, @Nullable Object> p = filter.parameters(null, null);
        p.putAll(known.parameters());
        return database.read(filter.shape().count(), p).getFirst().get("count").asInt();
    }

    /** Returns the number of all articles. */
    public int count(AsOf known) {
        return known.isNow()
                ? database.read(IN_ALL, Map.of()).getFirst().get("count").asInt()
                : count(ArticleFilter.ALL, known);
    }

    private List<Record> read(String query, Map<String, Object> parameters, AsOf known) {
        Map<String, Object> p = new HashMap<>(parameters);
        p.putAll(known.parameters());
        return database.read(query, p);
    }

    /** Returns all mentions of an article, resolved or not, in the order of the text. */
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
}
