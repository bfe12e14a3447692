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
 * What was done, by which login and from where. A change of one transaction has its entry in it. A change of many has one entry of its own when
 * it begins and another when it ends. Entries are never altered.
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
     * @param before the state before, null where there was none
     * @param after the state after, null where there is none
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

    /** Adds an entry in a transaction of its own, about something that changes nothing in the database or takes many transactions. */
    public void append(Actor actor, AuditAct act, String subject, @Nullable Map<String, ?> after) {
        database.write(tx -> {
            append(tx, Instant.now(), actor, act, subject, null, after);
            return true;
        });
    }

    private static @Nullable String json(@Nullable Map<String, ?> state) {
        return state == null ? null : JsonMapper.shared().writeValueAsString(state);
    }

    /**
     * A page of entries, the latest first.
     *
     * @param before the time of the entry behind which to begin, in microseconds
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
