package org.dateline.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Ids;
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

    /**
     * Withdraws the rows that an import added too late for withdrawals. Each withdrawal that missed rows is completed
     * by another one with a stamp of its own, since past answers and lists of changes at the stamp of the first stay as
     * they are. Undoing one undoes both.
     */
    static void add(TransactionContext tx, String importId, Clock clock, WithdrawalAudit audit) {
        // Holds the clock, so that the withdrawals of other processes are committed.
        clock.tick(tx);
        Map<String, Late> late = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Record row : tx.run(MISSED, Map.of("id", importId)).list()) {
            // Rows that two withdrawals missed belong to the first.
            if (seen.add(row.get("article").asString())) {
                late.computeIfAbsent(row.get("curation").asString(), id -> new Late(row))
                        .add(row);
            }
        }
        for (Late each : late.values()) {
            long at = clock.tick(tx);
            String curation = each.withdraw(tx, at);
            audit.append(tx, at, curation, each.added(importId));
        }
    }

    /** The rows that came too late for one withdrawal. */
    private static final class Late {

        private final String withdrawal;
        private final String who;
        private final String why;
        private final Set<String> articles = new LinkedHashSet<>();
        private final Set<String> standing = new LinkedHashSet<>();
        /** The act that each claim supports. */
        private final Map<String, String> claims = new LinkedHashMap<>();

        Late(Record row) {
            withdrawal = row.get("curation").asString();
            who = row.get("who").asString();
            why = row.get("why").asString();
        }

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
                    "import",
                    importId,
                    "completes",
                    withdrawal,
                    "articles",
                    List.copyOf(articles),
                    "claims",
                    List.copyOf(claims.keySet()));
        }

        /** Withdraws the rows, and returns the id of the correction. */
        String withdraw(TransactionContext tx, long at) {
            String curation = Ids.curation("WITHDRAW " + at + " " + withdrawal);
            List<String> ids = List.copyOf(claims.keySet());
            tx.run(CLOSE_LINKS, Map.of("claims", ids, "at", at, "curation", curation))
                    .consume();
            tx.run(WITHDRAW, Map.of("of", "", "articles", List.copyOf(standing), "at", at, "curation", curation))
                    .consume();
            Set<String> touched = new LinkedHashSet<>(claims.values());
            ActionProjector.project(tx, touched, at);
            Map<String, Object> about = new HashMap<>();
            about.put("id", curation);
            about.put("props", Map.of("kind", "WITHDRAW", "who", who, "why", why, "at", at, "completes", withdrawal));
            about.put("claims", ids);
            about.put("actions", List.of());
            about.put("entities", List.of());
            about.put("articles", List.copyOf(articles));
            about.put("aliases", List.of());
            about.put("touched", List.copyOf(touched));
            tx.run(PUT, about).consume();
            return curation;
        }
    }
}
