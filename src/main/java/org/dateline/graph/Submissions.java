package org.dateline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Ids;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** What was handed in: kept from its acceptance until it is written, or set aside with the reason. */
@Component
public class Submissions {

    private static final String ACCEPT = Cypher.load("write/accept_submission");
    private static final String SET_ASIDE = Cypher.load("write/set_submission_aside");
    private static final String REPORT = Cypher.load("write/report_set_aside");
    private static final String DONE = Cypher.load("write/remove_submission");
    private static final String WAITING = Cypher.load("read/submissions_waiting");
    private static final String ASIDE = Cypher.load("read/submissions_set_aside");

    private final Database database;
    private final Clock clock;

    Submissions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a submission; once this returns it survives the end of the process.
     *
     * @param origin where it came from, for messages
     * @return its id, computed from its content
     */
    public String accept(Submission submission, String origin) {
        String id = Ids.submission(submission.toString());
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("text", submission.text());
        props.put("format", submission.format().name());
        props.put("title", submission.title());
        props.put("url", submission.url());
        props.put("source", submission.source());
        props.put("publishedAt", submission.publishedAt());
        props.put("document", submission.document());
        props.put("origin", origin);
        props.put("receivedAt", Micros.of(clock.now()));
        database.write(tx -> tx.run(ACCEPT, Map.of("id", id, "props", props)).consume());
        return id;
    }

    /** Notes something that has no text to keep: a file that cannot be read, an address that cannot be reached. */
    public SetAside report(String origin, String reason) {
        String id = Ids.submission(origin + "\n" + reason);
        long receivedAt = Micros.of(clock.now());
        Map<String, Object> props = Map.of("origin", origin, "receivedAt", receivedAt);
        database.write(tx -> tx.run(ACCEPT, Map.of("id", id, "props", props)).consume());
        setAside(id, reason);
        return new SetAside(id, origin, reason, receivedAt);
    }

    /** Notes many things that have no text to keep, in one transaction. */
    public void report(List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        long receivedAt = Micros.of(clock.now());
        List<Map<String, Object>> rows = reports.stream()
                .map(r -> Map.<String, Object>of(
                        "id", Ids.submission(r.origin() + "\n" + r.reason()),
                        "origin", r.origin(),
                        "reason", r.reason(),
                        "receivedAt", receivedAt))
                .toList();
        database.write(tx -> tx.run(REPORT, Map.of("rows", rows)).consume());
    }

    /**
     * Something that cannot be used and has no text to keep.
     *
     * @param origin where it stands
     * @param reason what is wrong with it
     */
    public record Report(String origin, String reason) {}

    /** Sets a submission aside; nothing of it is lost. */
    public void setAside(String id, String reason) {
        database.write(
                tx -> tx.run(SET_ASIDE, Map.of("id", id, "reason", reason)).consume());
    }

    /** Forgets a submission whose article is written. */
    public void remove(String id) {
        database.write(tx -> tx.run(DONE, Map.of("id", id)).consume());
    }

    /** The submissions that an earlier process accepted and did not finish, in the order they came. */
    public List<Waiting> waiting() {
        return database.read(WAITING, Map.of()).stream()
                .map(Submissions::waiting)
                .toList();
    }

    /** The submissions that were set aside, the latest first. */
    public List<SetAside> setAside(int limit, @Nullable Long before) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("limit", limit);
        p.put("before", before == null ? Long.MAX_VALUE : before);
        return database.read(ASIDE, p).stream()
                .map(row -> new SetAside(
                        row.get("id").asString(),
                        row.get("origin").asString(),
                        row.get("reason").asString(),
                        row.get("receivedAt").asLong()))
                .toList();
    }

    private static Waiting waiting(Record row) {
        Value s = row.get("submission");
        return new Waiting(
                s.get("id").asString(),
                s.get("origin").asString(),
                new Submission(
                        s.get("text").asString(),
                        TextFormat.valueOf(s.get("format").asString()),
                        s.get("title").asString(null),
                        s.get("url").asString(null),
                        s.get("source").asString(null),
                        s.get("publishedAt").asString(null),
                        s.get("document").asString(null)));
    }

    /**
     * A submission that is accepted and not yet written.
     *
     * @param id its id
     * @param origin where it came from
     * @param submission what was handed in
     */
    public record Waiting(String id, String origin, Submission submission) {}

    /**
     * A submission that could not be read.
     *
     * @param id its id
     * @param origin where it came from
     * @param reason what is wrong with it
     * @param receivedAt when it came, in microseconds
     */
    public record SetAside(String id, String origin, String reason, long receivedAt) {}
}
