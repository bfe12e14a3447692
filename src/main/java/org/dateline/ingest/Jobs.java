package org.dateline.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The progress of calls that submit articles, derived from the graph, so that every process tells it. */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final String BEGIN = Cypher.load("write/begin_job");
    private static final String PROGRESS = Cypher.load("read/job_progress");
    private static final String EXPIRE = Cypher.load("write/expire_jobs");

    /** Calls that one transaction deletes. Each has up to a hundred ids. */
    private static final int EXPIRED_AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;

    Jobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The progress of one call.
     *
     * @param received the number of articles
     * @param processed the number of articles that can be queried
     * @param setAside the number of articles that could not be read, were discarded or belong to left-out sources
     * @param unread the number of stored articles that are not read, since their text is not English
     */
    public record Progress(int received, int processed, int setAside, int unread) {

        public boolean done() {
            return processed + setAside >= received;
        }
    }

    /**
     * Records a call whose articles are accepted, and returns its id.
     *
     * @param submissions the ids of its submissions
     * @param leftOut the number of further articles, which are left out and have no submission
     */
    public String begin(List<String> submissions, int leftOut) {
        String id = "job:" + UUID.randomUUID();
        Map<String, Object> p = Map.of(
                "id",
                id,
                "received",
                submissions.size() + leftOut,
                "submissions",
                submissions,
                "now",
                Micros.of(clock.now()));
        try {
            database.write(tx -> tx.run(BEGIN, p).consume());
        } catch (RuntimeException e) {
            // The articles are accepted, so the call must not fail. Their states are told by the ids of the
            // submissions.
            LOG.warn("The progress of a call cannot be told: {}", e.getMessage());
        }
        return id;
    }

    /** Returns the progress of a call; empty if the id is unknown or was deleted. */
    public Optional<Progress> progress(String id) {
        return database.read(PROGRESS, Map.of("id", id)).stream().findFirst().map(row -> {
            int received = row.get("received").asInt();
            int processed = row.get("processed").asInt();
            return new Progress(
                    received,
                    processed,
                    received - processed - row.get("waiting").asInt(),
                    row.get("unread").asInt());
        });
    }

    /** Deletes the calls that were received before an instant, in microseconds. */
    void expire(long before) {
        int some = EXPIRED_AT_ONCE;
        while (some == EXPIRED_AT_ONCE) {
            some = database.write(tx -> tx.run(EXPIRE, Map.of("before", before, "limit", EXPIRED_AT_ONCE))
                    .single()
                    .get("expired")
                    .asInt());
        }
    }
}
