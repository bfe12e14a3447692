package org.dateline.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Finds rows of a withdrawn article or source that an import added while an analyst withdrew it. Rows of an import take
 * no stamp, so that a withdrawal need not wait for those in progress.
 */
final class MissedByWithdrawals {

    private static final String MISSED = Cypher.load("write/missed_by_withdrawals");
    private static final String CLOSE_LINKS = Cypher.load("write/close_links");
    private static final String WITHDRAW = Cypher.load("write/withdraw_articles");
    private static final String PUT = Cypher.load("write/put_curation");

    private MissedByWithdrawals() {}

    /** Adds what an import brought too late to the withdrawals that missed it, so that undoing these brings it back too. */
    static void add(TransactionContext tx, String importId, Clock clock, WithdrawalAudit audit) {
        long at = clock.tick(tx);
        Map<String, Late> late = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Record row : tx.run(MISSED, Map.of("id", importId)).list()) {
            // Rows that two withdrawals missed belong to the first.
            if (seen.add(row.get("article").asString())) {
                late.computeIfAbsent(row.get("curation").asString(), id -> new Late())
                        .add(row);
            }
        }
        late.forEach((curation, of) -> of.withdraw(tx, curation, at));
        Set<String> touched = new LinkedHashSet<>();
        late.values().forEach(of -> touched.addAll(of.claims.values()));
        ActionProjector.project(tx, touched, at);
        late.forEach((curation, of) -> audit.append(tx, at, curation, of.added(importId)));
    }

    /** The rows that came too late for one withdrawal. */
    private static final class Late {

        private final Set<String> articles = new LinkedHashSet<>();
        private final Set<String> standing = new LinkedHashSet<>();
        /** The act that each claim supports. */
        private final Map<String, String> claims = new LinkedHashMap<>();

        void add(Record row) {
            String article = row.get("article").asString();
            articles.add(article);
            if (row.get("stands").asBoolean()) {
                standing.add(article);
            }
            row.get("claims")
                    .values()
                    .forEach(link -> claims.put(
                            link.get("claim").asString(), link.get("action").asString()));
        }

        Map<String, Object> added(String importId) {
            return Map.of(
                    "import", importId, "articles", List.copyOf(articles), "claims", List.copyOf(claims.keySet()));
        }

        void withdraw(TransactionContext tx, String curation, long at) {
            List<String> ids = List.copyOf(claims.keySet());
            tx.run(CLOSE_LINKS, Map.of("claims", ids, "at", at, "curation", curation))
                    .consume();
            tx.run(WITHDRAW, Map.of("of", "", "articles", List.copyOf(standing), "at", at, "curation", curation))
                    .consume();
            Map<String, Object> about = new HashMap<>();
            about.put("id", curation);
            about.put("props", Map.of());
            about.put("claims", ids);
            about.put("actions", List.of());
            about.put("entities", List.of());
            about.put("articles", List.copyOf(articles));
            about.put("aliases", List.of());
            about.put("touched", List.copyOf(claims.values()));
            tx.run(PUT, about).consume();
        }
    }
}
