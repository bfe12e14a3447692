package org.dateline.security;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records acts with their login and address. A change in one transaction has its entry in the same transaction. A
 * change in many transactions has one entry when it begins and one when it ends. Entries are never altered.
 */
@Component
public class AuditTrail {

    private static final String APPEND = Cypher.load("write/append_audit");
    private static final String PAGE = Cypher.load("read/audit");

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /**
     * Adds an entry to the transaction of the change.
     *
     * @param at when the change is recorded
     * @param before the state before; null for none
     * @param after the state after; null for none
     */
    public static void append(
            TransactionContext tx,
            Instant at,
            Actor actor,
            AuditAct act,
            String subject,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        Map<String, @Nullable Object> entry = new HashMap<>();
        entry.put("at", Micros.of(at));
        entry.put("act", act.name());
        entry.put("actor", actor.id());
        entry.put("name", actor.name());
        entry.put("address", actor.address());
        entry.put("subject", subject);
        entry.put("before", json(before));
        entry.put("after", json(after));
        tx.run(APPEND, Map.of("id", "audit:" + UUID.randomUUID(), "entry", entry))
                .consume();
    }

    /**
     * Adds an entry in its own transaction, for an act that changes nothing in the database or takes many transactions.
     * Such acts are possible while the store is read-only, and are recorded then, too.
     */
    public void append(Actor actor, AuditAct act, String subject, @Nullable Map<String, ?> after) {
        database.writeReserved(tx -> {
            append(tx, Instant.now(), actor, act, subject, null, after);
            return true;
        });
    }

    private static @Nullable String json(@Nullable Map<String, ?> state) {
        return state == null ? null : JsonMapper.shared().writeValueAsString(state);
    }

    /**
     * Returns a page of entries, latest first.
     *
     * @param before the instant of the entry after which the page starts, in microseconds
     * @param id the id of that entry
     */
    public List<AuditEntry> page(int limit, long before, String id) {
        return database.read(PAGE, Map.of("limit", limit, "before", before, "id", id)).stream()
                .map(AuditTrail::entry)
                .toList();
    }

    private static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get("id").asString(),
                Micros.toInstant(row.get("at").asLong()),
                AuditAct.valueOf(row.get("act").asString()),
                row.get("actor").asString(),
                row.get("name").asString(),
                row.get("address").asString(),
                row.get("subject").asString(),
                row.get("before").asString(null),
                row.get("after").asString(null));
    }
}
