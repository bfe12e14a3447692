package org.dateline.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the sources of articles, those with the most articles first. */
@Component
public class Sources {

    private static final String NOW = Cypher.load("read/sources");
    private static final String AS_OF = Cypher.load("read/sources_as_of");

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    /**
     * A source with the number of its articles.
     *
     * @param source the source
     * @param articles the number of its visible articles
     */
    public record Counted(ArticleRecord.Source source, int articles) {}

    /** Returns a page after one of the sources. */
    public List<Counted> page(@Nullable Counted after, int limit, AsOf known) {
        return read(null, after, limit, known);
    }

    /** Returns the number of sources with visible articles. */
    public int count(AsOf known) {
        return read(null, null, Integer.MAX_VALUE, known).size();
    }

    /** Returns the number of visible articles of a source. */
    public int articles(String source, AsOf known) {
        return read(source, null, 1, known).stream()
                .findFirst()
                .map(Counted::articles)
                .orElse(0);
    }

    private List<Counted> read(@Nullable String id, @Nullable Counted after, int limit, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(known.parameters());
        p.put("id", id);
        p.put("afterCount", after == null ? Integer.MAX_VALUE : after.articles());
        p.put("afterId", after == null ? "" : after.source().id());
        p.put("limit", limit);
        return database.read(known.isNow() ? NOW : AS_OF, p).stream()
                .map(row -> new Counted(
                        new ArticleRecord.Source(
                                row.get("id").asString(), row.get("name").asString()),
                        row.get("articles").asInt()))
                .toList();
    }
}
