package org.dateline.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.model.Ids;
import org.dateline.source.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers the entries of sources that were submitted or set aside, so that each version of an entry is submitted
 * once.
 */
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

    /**
     * Time after which a submission that the graph does not know is gone, as one that an operator discarded. The broker
     * holds an article for 30 days, and the graph may not have been told of it.
     */
    private static final Duration GONE = Duration.ofDays(31);

    /** Rows per transaction. */
    private static final int SOME = 1_000;

    private final Database database;
    private final Clock clock;

    SeenEntries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the entries that are new or changed, in their order and once per key. */
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

    /** Records that an entry was submitted as these submissions. */
    void taken(String source, ListedEntry entry, List<String> submissions) {
        taken(source, entry, Progress.NONE, submissions);
    }

    /**
     * Records that a file was read to its end.
     *
     * @param submissions the submissions since the last call
     */
    void taken(String source, ListedEntry entry, Progress progress, List<String> submissions) {
        Map<String, @Nullable Object> p = parameters(source, entry);
        p.put("articles", progress.articles() == 0 ? null : progress.articles());
        p.put("hash", progress.articles() == 0 ? null : progress.hash());
        p.put("submissions", submissions);
        database.write(tx -> tx.run(TAKE, p).consume());
    }

    /** Records that an entry was set aside. */
    void setAside(String source, ListedEntry entry, String reason) {
        Map<String, @Nullable Object> p = parameters(source, entry);
        p.put("reason", reason);
        database.write(tx -> tx.run(SET_ASIDE, p).consume());
    }

    /**
     * The failed attempts to fetch the page of an entry.
     *
     * @param count the number of attempts
     * @param since the start of the period for which the endpoint first listed the entry
     */
    record Tries(int count, Instant since) {}

    /**
     * Records that the page of an entry could not be fetched for a temporary reason.
     *
     * @param counted whether the failure counts as an attempt
     * @param since the start of the requested period of an endpoint; 1970 for other sources
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

    /** Returns the failed attempts of those entries that have any, by key. */
    Map<String, Integer> tries(String source, List<ListedEntry> entries) {
        Map<String, String> keys = new HashMap<>();
        entries.forEach(entry -> keys.put(Ids.watchedEntry(source, entry.key()), entry.key()));
        Map<String, Integer> tries = new HashMap<>();
        database.read(KNOWN, Map.of("ids", List.copyOf(keys.keySet()))).stream()
                .filter(row -> row.get("tries").asInt() > 0)
                .forEach(row -> tries.put(
                        keys.get(row.get("id").asString()), row.get("tries").asInt()));
        return tries;
    }

    /** Returns the keys of those entries that were set aside or failed, in this version or an earlier one. */
    Set<String> failed(String source, List<ListedEntry> entries) {
        Map<String, String> keys = new HashMap<>();
        entries.forEach(entry -> keys.put(Ids.watchedEntry(source, entry.key()), entry.key()));
        return database.read(KNOWN, Map.of("ids", List.copyOf(keys.keySet()))).stream()
                .filter(row -> row.get("aside").asBoolean() || row.get("tries").asInt() > 0)
                .map(row -> keys.get(row.get("id").asString()))
                .collect(Collectors.toSet());
    }

    /**
     * The progress of reading a file.
     *
     * @param articles the number of its articles that were submitted or set aside
     * @param hash a hash of these articles
     * @param isOfThisVersion whether the file has not changed since
     */
    record Progress(long articles, String hash, boolean isOfThisVersion) {

        static final Progress NONE = new Progress(0, "", true);

        /** Returns the progress behind one more article. */
        Progress with(Delivery article) {
            String reason = article.failure() == null ? null : article.failure().reason();
            return new Progress(articles + 1, Fingerprint.of(hash, article.submission(), reason), true);
        }
    }

    /** Returns how far a file was read, maybe in an earlier version. */
    Progress progress(String source, ListedEntry file) {
        return database.read(KNOWN, Map.of("ids", List.of(Ids.watchedEntry(source, file.key())))).stream()
                .filter(row -> !row.get("articles").isNull())
                .map(row -> new Progress(
                        row.get("articles").asLong(),
                        row.get("hash").asString(""),
                        file.fingerprint().equals(row.get("begun").asString(null))))
                .findFirst()
                .orElse(Progress.NONE);
    }

    /**
     * Records the progress of reading a file.
     *
     * @param submissions the submissions since the last call
     */
    void advance(String source, ListedEntry file, Progress progress, List<String> submissions) {
        Map<String, @Nullable Object> p = parameters(source, file);
        p.put("articles", progress.articles());
        p.put("hash", progress.hash());
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

    /** Forgets all entries of a source. */
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

    /** Returns the entries of a source that were set aside, latest first. */
    List<EntryProblem> problems(String source, int limit) {
        return database.read(PROBLEMS, Map.of("source", source, "limit", limit)).stream()
                .map(row -> new EntryProblem(
                        row.get("address").asString(null),
                        row.get("reason").asString(""),
                        Micros.toInstant(row.get("at").asLong())))
                .toList();
    }

    /**
     * Updates the entries with the outcomes of their submissions. Returns the number of submissions that are still
     * pending, without those that the graph does not know yet.
     */
    int settle() {
        // Skip the write if nothing is pending, because planning its first execution takes long.
        int settled = unheard() == 0 ? 0 : SOME;
        while (settled == SOME) {
            settled = database.write(tx -> tx.run(
                            SETTLE, Map.of("limit", SOME, "now", Micros.of(clock.now()), "before", gone()))
                    .single()
                    .get("settled")
                    .asInt());
        }
        return unheard();
    }

    private long gone() {
        return Micros.of(clock.now().minus(GONE));
    }

    private int unheard() {
        return database.read(UNHEARD, Map.of("before", gone()))
                .getFirst()
                .get("count")
                .asInt();
    }
}
