package org.dateline.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of sources that were taken in or set aside, so that each is taken once as it stands. */
@Component
class SeenEntries {

    private static final String KNOWN = Cypher.load("read/watched_entries");
    private static final String COUNT = Cypher.load("read/watched_entry_count");
    private static final String PROBLEMS = Cypher.load("read/watched_problems");
    private static final String UNHEARD = Cypher.load("read/watched_submissions_count");
    private static final String TAKE = Cypher.load("write/take_watched_entry");
    private static final String SET_ASIDE = Cypher.load("write/set_watched_entry_aside");
    private static final String ADVANCE = Cypher.load("write/advance_watched_file");
    private static final String TRY = Cypher.load("write/try_watched_entry");
    private static final String FORGET = Cypher.load("write/forget_watched_entries");
    private static final String SETTLE = Cypher.load("write/settle_watched_submissions");

    /** Rows of one transaction. */
    private static final int SOME = 1_000;

    private final Database database;
    private final Clock clock;

    SeenEntries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those entries that are new or have changed, each key once, in their order. */
    List<ListedEntry> fresh(String source, List<ListedEntry> listed) {
        Map<String, ListedEntry> byId = new LinkedHashMap<>();
        listed.forEach(entry -> byId.putIfAbsent(Ids.watchedEntry(source, entry.key()), entry));
        List<String> ids = List.copyOf(byId.keySet());
        for (int from = 0; from < ids.size(); from += SOME) {
            List<String> some = ids.subList(from, Math.min(from + SOME, ids.size()));
            database.read(KNOWN, Map.of("ids", some)).forEach(row -> {
                String id = row.get("id").asString();
                ListedEntry entry = byId.get(id);
                if (entry != null
                        && entry.fingerprint().equals(row.get("fingerprint").asString())) {
                    byId.remove(id);
                }
            });
        }
        return new ArrayList<>(byId.values());
    }

    /** Keeps that an entry was handed in as these submissions. */
    void taken(String source, ListedEntry entry, List<String> submissions) {
        Map<String, @Nullable Object> p = parameters(source, entry);
        p.put("submissions", submissions);
        database.write(tx -> tx.run(TAKE, p).consume());
    }

    /** Keeps that an entry cannot be had. */
    void setAside(String source, ListedEntry entry, String reason) {
        Map<String, @Nullable Object> p = parameters(source, entry);
        p.put("reason", reason);
        database.write(tx -> tx.run(SET_ASIDE, p).consume());
    }

    /**
     * What is known of an entry whose page cannot be had now.
     *
     * @param count the tries at its page
     * @param since the beginning of the time that its endpoint was asked about when it was listed first
     */
    record Tries(int count, Instant since) {}

    /**
     * Keeps that the page of an entry cannot be had now, for a reason that may pass.
     *
     * @param counted whether that counts as a try
     * @param since the beginning of the time that its endpoint was asked about; 1970 for other sources
     */
    Tries tried(String source, ListedEntry entry, boolean counted, Instant since) {
        Map<String, @Nullable Object> p = parameters(source, entry);
        p.put("count", counted ? 1 : 0);
        p.put("since", Micros.of(since));
        return database.write(tx -> Database.rows(tx, TRY, p)).stream()
                .map(row -> new Tries(
                        row.get("tries").asInt(),
                        Micros.toInstant(row.get("since").asLong())))
                .findFirst()
                .orElse(new Tries(1, since));
    }

    /** How many articles of a file, as it stands, were taken before the rest had to wait. */
    long progress(String source, ListedEntry file) {
        return database.read(KNOWN, Map.of("ids", List.of(Ids.watchedEntry(source, file.key())))).stream()
                .filter(row -> file.fingerprint().equals(row.get("begun").asString(null)))
                .mapToLong(row -> row.get("articles").asLong())
                .findFirst()
                .orElse(0);
    }

    /**
     * Keeps how many articles of a file were taken.
     *
     * @param submissions those that were handed in since this was kept last
     */
    void advance(String source, ListedEntry file, long articles, List<String> submissions) {
        Map<String, @Nullable Object> p = parameters(source, file);
        p.put("articles", articles);
        p.put("submissions", submissions);
        database.write(tx -> tx.run(ADVANCE, p).consume());
    }

    private Map<String, @Nullable Object> parameters(String source, ListedEntry entry) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", Ids.watchedEntry(source, entry.key()));
        p.put("source", source);
        p.put("fingerprint", entry.fingerprint());
        p.put("address", entry.address() == null ? entry.key() : entry.address());
        p.put("at", Micros.of(clock.now()));
        return p;
    }

    /** Forgets the oldest beyond a number; those whose keys are listed stay. */
    void keep(String source, int most, Set<String> listed) {
        int surplus = database.read(COUNT, Map.of("source", source))
                        .getFirst()
                        .get("count")
                        .asInt()
                - most;
        if (surplus > 0) {
            List<String> ids =
                    listed.stream().map(key -> Ids.watchedEntry(source, key)).toList();
            forget(source, ids, surplus);
        }
    }

    /** Forgets all of a source. */
    void forget(String source) {
        forget(source, List.of(), Integer.MAX_VALUE);
    }

    private void forget(String source, List<String> listed, int surplus) {
        int left = surplus;
        int forgotten = SOME;
        while (left > 0 && forgotten == SOME) {
            int limit = Math.min(left, SOME);
            forgotten = database.write(tx -> tx.run(FORGET, Map.of("source", source, "listed", listed, "limit", limit))
                    .single()
                    .get("forgotten")
                    .asInt());
            left -= forgotten;
        }
    }

    /** The entries of a source that were set aside, the latest first. */
    List<EntryProblem> problems(String source, int limit) {
        return database.read(PROBLEMS, Map.of("source", source, "limit", limit)).stream()
                .map(row -> new EntryProblem(
                        row.get("address").asString(null),
                        row.get("reason").asString(""),
                        Micros.toInstant(row.get("at").asLong())))
                .toList();
    }

    /** Hears what became of what was handed in; returns how much is still on its way. */
    int settle() {
        // Most often there is nothing, and the first run of the write is planned for long.
        int settled = unheard() == 0 ? 0 : SOME;
        while (settled == SOME) {
            settled = database.write(tx -> tx.run(SETTLE, Map.of("limit", SOME, "now", Micros.of(clock.now())))
                    .single()
                    .get("settled")
                    .asInt());
        }
        return unheard();
    }

    private int unheard() {
        return database.read(UNHEARD, Map.of()).getFirst().get("count").asInt();
    }
}
