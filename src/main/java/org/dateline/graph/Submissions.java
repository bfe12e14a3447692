package org.dateline.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Ids;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.model.UnreadLanguage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** The submissions: kept from acceptance until they are written, or quarantined with the reason. */
@Component
public class Submissions {

    private static final String ACCEPT = Cypher.load("write/accept_submission");
    private static final String BEGIN = Cypher.load("write/begin_submission");
    private static final String AT_STAGE = Cypher.load("write/submission_at_stage");
    private static final String RELEASE = Cypher.load("write/release_submission");
    private static final String LEAVE_OUT = Cypher.load("write/leave_out_submission");
    private static final String FINISH = Cypher.load("write/finish_submission");
    private static final String SET_ASIDE = Cypher.load("write/set_submission_aside");
    private static final String REPORT = Cypher.load("write/report_set_aside");
    private static final String RETRY = Cypher.load("write/retry_submissions");
    private static final String DISCARD = Cypher.load("write/discard_submissions");
    private static final String EXPIRE = Cypher.load("write/expire_submissions");
    private static final String UNFINISHED = Cypher.load("read/submissions_unfinished");
    private static final String IN_STATE = Cypher.load("read/submissions_by_state");
    private static final String ONE = Cypher.load("read/submission");
    private static final String KEPT = Cypher.load("write/read_kept_submission");
    private static final String KEEP = Cypher.load("write/keep_submission");
    private static final String OUTCOMES = Cypher.load("read/submission_outcomes");
    private static final String STRANDED = Cypher.load("read/submissions_stranded");
    private static final String COUNT = Cypher.load("read/submissions_count");

    /** The number of rows that one transaction deletes; their texts may have a megabyte each. */
    private static final int EXPIRED_AT_ONCE = 500;

    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparing(Entry::place).reversed();

    private final Database database;
    private final Clock clock;

    Submissions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A submission with its state.
     *
     * @param id computed from its content and its origin
     * @param origin its origin: a file, with the line if it has one, or an address
     * @param state its state
     * @param attempts the number of attempts begun
     * @param stage the stage at which it is or failed; null before the first attempt
     * @param reason the fault; null if there is none
     * @param article the id of the article that was written
     * @param note the remark on an article that is stored and not read, since its text is not English; null for none
     * @param receivedAt when it arrived, in microseconds
     * @param changedAt when its state changed, in microseconds
     * @param hasText whether it can be tried again
     */
    public record Entry(
            String id,
            String origin,
            SubmissionState state,
            int attempts,
            @Nullable String stage,
            @Nullable String reason,
            @Nullable String article,
            @Nullable String note,
            long receivedAt,
            long changedAt,
            boolean hasText) {

        /** Returns its place among the submissions of its state. */
        public Place place() {
            return new Place(receivedAt, id);
        }
    }

    /**
     * A place in a list of submissions.
     *
     * @param receivedAt when the submission arrived, in microseconds
     * @param id its id, since several may arrive at one instant
     */
    public record Place(long receivedAt, String id) implements Comparable<Place> {

        /** The place after the latest submission. */
        static final Place END = new Place(Long.MAX_VALUE, "");

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingLong(Place::receivedAt)
                    .thenComparing(Place::id)
                    .compare(this, other);
        }
    }

    /**
     * A submission whose attempt has begun.
     *
     * @param id its id
     * @param origin its origin
     * @param attempt the number of the attempt, from 1
     * @param submission the submission
     */
    public record Begun(String id, String origin, int attempt, Submission submission) {}

    /**
     * The number of submissions in a state.
     *
     * @param count their number
     * @param oldest when the first of them arrived, in microseconds; null if there is none
     */
    public record Count(int count, @Nullable Long oldest) {}

    /** Returns the id of a submission. The same text from another file is another submission. */
    public static String idOf(Submission submission, String origin) {
        return Ids.submission(origin + "\n" + submission);
    }

    /**
     * Keeps a submission. Once this returns, it survives the end of the process.
     *
     * @param origin its origin, for messages
     * @return its id
     */
    public String accept(Submission submission, String origin) {
        String id = idOf(submission, origin);
        Map<String, @Nullable Object> props = properties(submission, origin, now());
        database.write(tx -> tx.run(ACCEPT, Map.of("id", id, "props", props)).consume());
        return id;
    }

    private static Map<String, @Nullable Object> properties(Submission submission, String origin, long receivedAt) {
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("text", submission.text());
        props.put("format", submission.format().name());
        props.put("title", submission.title());
        props.put("url", submission.url());
        props.put("source", submission.source());
        props.put("publishedAt", submission.publishedAt());
        props.put("document", submission.document());
        props.put("origin", origin);
        props.put("receivedAt", receivedAt);
        return props;
    }

    /** Returns a submission received now, which the receiving process is to keep. */
    public Handed hand(Submission submission, String origin) {
        // Rounded to microseconds, as the database returns it.
        return new Handed(idOf(submission, origin), origin, Micros.toInstant(now()), submission);
    }

    /**
     * Keeps a submission from another process, unless it is kept already.
     *
     * @return its state if it is to be read
     */
    public Optional<Unfinished> keep(Handed handed) {
        Map<String, @Nullable Object> props =
                properties(handed.submission(), handed.origin(), Micros.of(handed.receivedAt()));
        return database.write(tx -> Database.rows(tx, KEEP, Map.of("id", handed.id(), "props", props))).stream()
                .filter(row -> isUnfinished(SubmissionState.of(row.get("status").asString())))
                .map(Submissions::left)
                .findFirst();
    }

    private static boolean isUnfinished(SubmissionState state) {
        return state == SubmissionState.RECEIVED || state == SubmissionState.PROCESSING;
    }

    /** Returns a kept submission, to be sent once more; empty if its text is not kept. */
    public Optional<Handed> kept(String id) {
        return database.write(tx -> Database.rows(tx, KEPT, Map.of("id", id))).stream()
                .map(row -> row.get("submission"))
                .filter(s -> !s.get("text").isNull())
                .map(s -> new Handed(
                        id,
                        s.get("origin").asString(),
                        Micros.toInstant(s.get("receivedAt").asLong()),
                        submission(s)))
                .findFirst();
    }

    /**
     * The outcome of a submission.
     *
     * @param id its id
     * @param reason why it was quarantined; null if its article is written
     * @param article the id of its article
     * @param language the language of the article
     * @param stored the outcome of the article; null if it was withdrawn meanwhile or never written
     * @param isNew whether the submission added the article
     * @param leftOut whether its source is left out
     */
    public record Ended(
            String id,
            @Nullable String reason,
            @Nullable String article,
            @Nullable String language,
            @Nullable Stored stored,
            boolean isNew,
            boolean leftOut) {}

    /** Returns the outcomes of those submissions that are written, quarantined or left out. */
    public List<Ended> ended(Collection<String> ids) {
        return database.read(OUTCOMES, Map.of("ids", List.copyOf(ids))).stream()
                .map(row -> new Ended(
                        row.get("id").asString(),
                        row.get("reason").asString(null),
                        row.get("article").asString(null),
                        row.get("language").asString(null),
                        row.get("story").isNull()
                                ? null
                                : new Stored(
                                        row.get("story").asString(),
                                        row.get("segments").asInt(),
                                        row.get("actions").asInt()),
                        row.get("isNew").asBoolean(false),
                        row.get("leftOut").asBoolean()))
                .toList();
    }

    /**
     * Returns the ids of submissions that wait to be read and have not changed since an instant.
     *
     * @param limit the most ids to return
     */
    public List<String> stranded(Instant before, int limit) {
        return database.read(STRANDED, Map.of("before", Micros.of(before), "limit", limit)).stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    /**
     * Counts an attempt and returns the submission to read; empty if it is done, quarantined or discarded meanwhile.
     */
    public Optional<Begun> begin(String id) {
        return database.write(tx -> Database.rows(tx, BEGIN, Map.of("id", id, "now", now()))).stream()
                .findFirst()
                .map(row -> begun(row.get("submission")));
    }

    /** Deletes a submission that is left out, and keeps that state under its id. */
    public void leaveOut(String id) {
        database.write(tx -> tx.run(LEAVE_OUT, Map.of("id", id, "now", now())).consume());
    }

    /** Records the stage of an attempt, for status requests and for attempts that end the process. */
    public void atStage(String id, String stage) {
        database.write(tx -> tx.run(AT_STAGE, Map.of("id", id, "stage", stage)).consume());
    }

    /** Returns a submission to the queue after a failed attempt. */
    public void failed(String id, String stage, String reason) {
        release(id, true, stage, reason);
    }

    /** Returns a submission to the queue as if its attempt had not been made. */
    public void release(String id) {
        release(id, false, null, null);
    }

    private void release(String id, boolean counted, @Nullable String stage, @Nullable String reason) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", id);
        p.put("now", now());
        p.put("counted", counted);
        p.put("stage", stage);
        p.put("reason", reason);
        database.write(tx -> Database.rows(tx, RELEASE, p));
    }

    /** Records that the article of a submission is written. */
    public void finish(String id, String article) {
        database.write(tx -> {
            finish(tx, List.of(Map.of("id", id, "article", article)), now());
            return true;
        });
    }

    static void finish(TransactionContext tx, List<Map<String, Object>> done, long now) {
        tx.run(FINISH, Map.of("done", done, "now", now)).consume();
    }

    /** Quarantines a submission, with all its content. */
    public void quarantine(String id, @Nullable String stage, String reason) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", id);
        p.put("stage", stage);
        p.put("reason", reason);
        p.put("now", now());
        database.write(tx -> Database.rows(tx, SET_ASIDE, p));
    }

    /** Records a fault that has no text to keep: a file that cannot be read, an address that cannot be reached. */
    public Entry report(String origin, String reason) {
        report(List.of(new Report(origin, reason)));
        return find(reportId(origin, reason)).orElseThrow();
    }

    /** Records faults that have no text to keep, in one transaction. */
    public void report(List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        long receivedAt = now();
        List<Map<String, Object>> rows = reports.stream()
                .map(r -> Map.<String, Object>of(
                        "id", reportId(r.origin(), r.reason()),
                        "origin", r.origin(),
                        "reason", r.reason(),
                        "receivedAt", receivedAt))
                .toList();
        database.write(tx -> tx.run(REPORT, Map.of("rows", rows)).consume());
    }

    private static String reportId(String origin, String reason) {
        return Ids.submission(origin + "\n" + reason);
    }

    /**
     * A fault that has no text to keep.
     *
     * @param origin its origin
     * @param reason the fault
     */
    public record Report(String origin, String reason) {}

    /** Writes a note about a submission in the transaction that changes it. */
    @FunctionalInterface
    public interface Note {

        /**
         * Writes the note.
         *
         * @param before the submission before the change
         */
        void write(TransactionContext tx, Entry before);
    }

    /**
     * Returns quarantined submissions to the queue. Those without a text, and those that are not quarantined, stay as
     * they are.
     *
     * @return the submissions that wait again
     */
    public List<Entry> retry(List<String> ids, Note note) {
        return database.write(tx -> changed(tx, RETRY, Map.of("ids", ids, "now", now()), note)).stream()
                .map(row -> entry(row.get("submission")))
                .toList();
    }

    /** Deletes quarantined submissions and returns their number. */
    public int discard(List<String> ids, Note note) {
        return database.write(tx -> changed(tx, DISCARD, Map.of("ids", ids), note))
                .size();
    }

    private static List<Record> changed(TransactionContext tx, String query, Map<String, ?> parameters, Note note) {
        List<Record> rows = Database.rows(tx, query, parameters);
        rows.forEach(row -> note.write(tx, entry(row.get("before"))));
        return rows;
    }

    /**
     * Deletes submissions that have been in a state since before an instant, in microseconds, and returns their number.
     */
    public int expire(SubmissionState state, long before) {
        int all = 0;
        int some = EXPIRED_AT_ONCE;
        while (some == EXPIRED_AT_ONCE) {
            some = database.write(
                    tx -> tx.run(EXPIRE, Map.of("status", state.stored(), "before", before, "limit", EXPIRED_AT_ONCE))
                            .single()
                            .get("expired")
                            .asInt());
            all += some;
        }
        return all;
    }

    /**
     * A submission that an earlier process accepted and did not finish.
     *
     * @param id its id
     * @param origin its origin
     * @param attempts the number of attempts begun
     * @param interrupted the stage of the attempt that the end of the process interrupted; null if there was none
     */
    public record Unfinished(
            String id,
            String origin,
            int attempts,
            @Nullable String interrupted) {}

    /**
     * Returns the submissions that earlier processes left unfinished, those with the fewest attempts first, then in the
     * order of arrival.
     */
    public List<Unfinished> unfinished() {
        return database.read(UNFINISHED, Map.of()).stream()
                .map(Submissions::left)
                .toList();
    }

    private static Unfinished left(Record row) {
        return new Unfinished(
                row.get("id").asString(),
                row.get("origin").asString(),
                row.get("attempts").asInt(),
                SubmissionState.of(row.get("status").asString()) == SubmissionState.PROCESSING
                        ? row.get("stage").asString("READ")
                        : null);
    }

    /** Returns a submission by id. */
    public Optional<Entry> find(String id) {
        return database.read(ONE, Map.of("id", id)).stream().findFirst().map(Submissions::entry);
    }

    /** Returns a page of the submissions in some states, the latest first. */
    public List<Entry> list(Set<SubmissionState> states, int limit, @Nullable Place after) {
        Place before = after == null ? Place.END : after;
        return states.stream()
                .flatMap(state -> inState(state, limit, before).stream())
                .sorted(LATEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Entry> inState(SubmissionState state, int limit, Place before) {
        Map<String, Object> p =
                Map.of("status", state.stored(), "limit", limit, "before", before.receivedAt(), "id", before.id());
        return database.read(IN_STATE, p).stream().map(Submissions::entry).toList();
    }

    /** Returns the number of submissions in a state. */
    public Count count(SubmissionState state) {
        Record row = database.read(COUNT, Map.of("status", state.stored())).getFirst();
        return new Count(
                row.get("count").asInt(),
                row.get("oldest").isNull() ? null : row.get("oldest").asLong());
    }

    private long now() {
        return Micros.of(clock.now());
    }

    private static Entry entry(Record row) {
        Value language = row.get("language");
        // Without a language the article is there and the language is not known; null means that there is no article.
        return entry(
                row.get("submission"),
                language.isNull()
                        ? null
                        : UnreadLanguage.stored(language.asString().isEmpty() ? null : language.asString()));
    }

    private static Entry entry(Value s) {
        return entry(s, null);
    }

    private static Entry entry(Value s, @Nullable String note) {
        long receivedAt = s.get("receivedAt").asLong();
        return new Entry(
                s.get("id").asString(),
                s.get("origin").asString(),
                SubmissionState.of(s.get("status").asString()),
                s.get("attempts").asInt(0),
                s.get("stage").asString(null),
                s.get("reason").asString(null),
                s.get("article").asString(null),
                note,
                receivedAt,
                s.get("changedAt").asLong(receivedAt),
                !s.get("text").isNull());
    }

    private static Begun begun(Value s) {
        return new Begun(
                s.get("id").asString(),
                s.get("origin").asString(),
                s.get("attempts").asInt(),
                submission(s));
    }

    private static Submission submission(Value s) {
        return new Submission(
                s.get("text").asString(),
                TextFormat.valueOf(s.get("format").asString()),
                s.get("title").asString(null),
                s.get("url").asString(null),
                s.get("source").asString(null),
                s.get("publishedAt").asString(null),
                s.get("document").asString(null));
    }
}
