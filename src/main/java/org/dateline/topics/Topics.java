package org.dateline.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Keeps topics; what one was called and held before stays on the recorded clock. */
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

    /** All topics by name. */
    public List<Topic> all(AsOf known) {
        return database.read(tx -> read(tx, null, known));
    }

    /** Finds a topic by its id or its name, whatever its case. */
    public Optional<Topic> find(String reference, AsOf known) {
        return database.read(tx -> read(tx, reference.strip(), known)).stream().findFirst();
    }

    /**
     * Saves a filter under a name.
     *
     * @param filter as JSON
     * @throws TopicExists when another topic has the name
     */
    public Topic create(String name, String filter) {
        return database.write(tx -> {
            long at = clock.tick(tx);
            return put(tx, new Topic(Ids.topic(name + " " + at), name, filter), at);
        });
    }

    /**
     * Calls a topic something else; its id stays.
     *
     * @throws TopicExists when another topic has the name
     */
    public Topic rename(Topic topic, String name) {
        return database.write(tx -> put(tx, new Topic(topic.id(), name, topic.filter()), clock.tick(tx)));
    }

    /** Ends a topic; as of an earlier instant it is still there. */
    public void delete(Topic topic) {
        database.write(tx -> {
            run(tx, topic.id(), null, null, clock.tick(tx));
            return topic;
        });
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
