package org.dateline.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.model.Ids;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Stores topics. Their earlier names and filters remain on the recorded clock. */
@Component
public class Topics {

    private static final String READ = Cypher.load("read/topics");
    private static final String PUT = Cypher.load("write/put_topic");

    private final Database database;
    private final Clock clock;

    Topics(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns all topics by name. */
    public List<Topic> all(AsOf known) {
        return database.read(tx -> read(tx, null, known));
    }

    /** Returns a topic by its id or its name, ignoring case. */
    public Optional<Topic> find(String reference, AsOf known) {
        return database.read(tx -> read(tx, reference.strip(), known)).stream().findFirst();
    }

    /**
     * Saves a filter under a name.
     *
     * @param filter the filter as JSON
     * @param actor the login to name in the audit
     * @throws TopicExists if another topic has the name
     */
    public Topic create(String name, String filter, Actor actor) {
        return database.write(tx -> {
            long at = clock.tick(tx);
            Topic topic = put(tx, new Topic(Ids.topic(name + " " + at), name, filter), at);
            note(tx, at, actor, null, topic);
            return topic;
        });
    }

    /**
     * Renames a topic; its id stays.
     *
     * @param actor the login to name in the audit
     * @throws TopicExists if another topic has the name
     */
    public Topic rename(Topic topic, String name, Actor actor) {
        return database.write(tx -> {
            long at = clock.tick(tx);
            Topic renamed = put(tx, new Topic(topic.id(), name, topic.filter()), at);
            note(tx, at, actor, topic, renamed);
            return renamed;
        });
    }

    /**
     * Deletes a topic. As of an earlier instant it still exists.
     *
     * @param actor the login to name in the audit
     */
    public void delete(Topic topic, Actor actor) {
        database.write(tx -> {
            long at = clock.tick(tx);
            run(tx, topic.id(), null, null, at);
            note(tx, at, actor, topic, null);
            return topic;
        });
    }

    private static void note(
            TransactionContext tx, long at, Actor actor, @Nullable Topic before, @Nullable Topic after) {
        String id = before != null ? before.id() : after != null ? after.id() : "";
        AuditTrail.append(tx, Micros.toInstant(at), actor, AuditAct.TOPIC, id, state(before), state(after));
    }

    private static @Nullable Map<String, String> state(@Nullable Topic topic) {
        return topic == null ? null : Map.of("name", topic.name(), "filter", topic.filter());
    }

    private static Topic put(TransactionContext tx, Topic topic, long at) {
        read(tx, topic.name(), AsOf.NOW).stream()
                .filter(other -> !other.id().equals(topic.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new TopicExists(other);
                });
        run(tx, topic.id(), topic.name(), topic.filter(), at);
        return topic;
    }

    private static void run(TransactionContext tx, String id, @Nullable String name, @Nullable String filter, long at) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", id);
        p.put("name", name);
        p.put("filter", filter);
        p.put("at", at);
        tx.run(PUT, p).consume();
    }

    private static List<Topic> read(TransactionContext tx, @Nullable String reference, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(known.parameters());
        p.put("ref", reference);
        return Database.rows(tx, READ, p).stream()
                .map(row -> new Topic(
                        row.get("id").asString(),
                        row.get("name").asString(),
                        row.get("filter").asString()))
                .toList();
    }
}
