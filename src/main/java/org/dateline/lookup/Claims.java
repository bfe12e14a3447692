package org.dateline.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.graph.AsOf;
import org.dateline.graph.ClaimMapping;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.graph.Recast;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads claims: by act, by article, by id. */
@Component
public class Claims {

    private static final String OF_ACTIONS = Cypher.load("read/claims_of_actions");
    private static final String OF_ARTICLE = Cypher.load("read/claims_of_article");
    private static final String BY_IDS = Cypher.load("read/claims_by_ids");
    private static final String COUNT_OF_ACTIONS = Cypher.load("read/claim_count_of_actions");
    private static final String COUNT = Cypher.load("read/claim_counts");

    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    /** Returns the claims of each act after a {@link org.dateline.graph.Place}, in the order of their reports. */
    public Map<String, List<ClaimRecord>> ofActions(
            Collection<String> actions, int limit, @Nullable String after, AsOf known) {
        return database.read(OF_ACTIONS, page("actions", List.copyOf(actions), limit, after, known)).stream()
                .map(Claims::claim)
                .collect(Collectors.groupingBy(ClaimRecord::actionId));
    }

    /** Returns the claims of an article after a {@link org.dateline.graph.Place}, in the order of the text. */
    public List<ClaimRecord> ofArticle(String article, int limit, @Nullable String after, AsOf known) {
        return database.read(OF_ARTICLE, page("article", article, limit, after, known)).stream()
                .map(Claims::claim)
                .toList();
    }

    private static Map<String, @Nullable Object> page(
            String name, Object value, int limit, @Nullable String after, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put(name, value);
        p.put("limit", limit);
        p.put("after", after == null ? "" : after);
        p.putAll(known.parameters());
        return p;
    }

    /**
     * Returns claims by their ids, retracted ones included; claims unknown at the given state of knowledge are left
     * out.
     */
    public List<ClaimRecord> byIds(Collection<String> ids, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(known.parameters());
        p.put("ids", List.copyOf(ids));
        return database.read(BY_IDS, p).stream().map(Claims::claim).toList();
    }

    /** Returns the number of claims of an act or an article. */
    public int count(String id, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(known.parameters());
        p.put("id", id);
        return database.read(COUNT, p).getFirst().get("count").asInt();
    }

    /** Returns the number of claims of some acts together. */
    public int countOfActions(Collection<String> actions, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(known.parameters());
        p.put("actions", List.copyOf(actions));
        return database.read(COUNT_OF_ACTIONS, p).getFirst().get("count").asInt();
    }

    private static ClaimRecord claim(Record row) {
        Value node = row.get("claim");
        return new ClaimRecord(
                Recast.of(row.get("recasts")).apply(ClaimMapping.claim(node)),
                row.get("action").asString(),
                row.get("article").asString(),
                Micros.toInstant(node.get("reportedAt").asLong()),
                Micros.toInstant(node.get("recordedAt").asLong()),
                row.get("retractedAt").isNull()
                        ? null
                        : Micros.toInstant(row.get("retractedAt").asLong()),
                row.get("carried").asBoolean());
    }
}
