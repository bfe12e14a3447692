package org.dateline.watch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Marks on sources that tell every process of running and requested checks. Each check has a mark of its own, since several
 * processes may check a source at once. The process that checks renews its marks. If it is killed, they expire.
 */
@Component
class CheckMarks {

    private static final Logger LOG = LoggerFactory.getLogger(CheckMarks.class);

    private static final String ADD = Cypher.load("write/mark_check");
    private static final String RENEW = Cypher.load("write/renew_checks");
    private static final String REMOVE = Cypher.load("write/unmark_check");

    private static final Duration LENGTH = Duration.ofSeconds(20);

    /** The time between two renewals, so that a mark outlasts three that fail. */
    static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Database database;

    CheckMarks(Database database) {
        this.database = database;
    }

    /**
     * A mark on a source.
     *
     * @param source the id of the source
     * @param id the id of the mark
     */
    record Mark(String source, String id) {

        /** Returns a new mark for a source. */
        static Mark on(String source) {
            return new Mark(source, "check:" + UUID.randomUUID());
        }
    }

    /** Writes a mark in the transaction of the caller. */
    void add(TransactionContext tx, Mark mark) {
        tx.run(ADD, Map.of("id", mark.source(), "mark", mark.id(), "millis", LENGTH.toMillis()))
                .consume();
    }

    /** Renews marks that are still there. */
    void renew(List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        List<Map<String, String>> rows = marks.stream()
                .map(mark -> Map.of("source", mark.source(), "mark", mark.id()))
                .toList();
        database.write(tx -> tx.run(RENEW, Map.of("marks", rows, "millis", LENGTH.toMillis()))
                .consume());
    }

    /**
     * Removes a mark, in a transaction after that of the outcome. A read beside a commit may see half of it, and a
     * reader that finds no mark must find the outcome.
     */
    void remove(Mark mark) {
        try {
            database.write(tx -> tx.run(REMOVE, Map.of("id", mark.source(), "mark", mark.id()))
                    .consume());
        } catch (RuntimeException e) {
            LOG.debug("The mark of a check of {} expires", mark.source(), e);
        }
    }
}
