package org.dateline.ingest;

import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.event.TransactionData;

/** The points at which {@link HeldDateline} waits to be killed, in the order in which a test takes them. */
enum KillPoint {
    /** A submission is about to be kept; its sender has no receipt. */
    ACCEPT(Moment.BEFORE_COMMIT, tx -> creates(tx, "Submission")),
    /** A submission is kept; its sender has no receipt. */
    ACCEPTED(Moment.AFTER_COMMIT, tx -> creates(tx, "Submission")),
    /** An attempt at an article has begun. */
    READ(IngestStage.READ),
    /** An article has been analysed. */
    WRITE(IngestStage.WRITE),
    /** An article is about to be written, with the end of its submission. */
    BEFORE_COMMIT(Moment.BEFORE_COMMIT, tx -> creates(tx, "Article")),
    /** An article is written, and nobody knows. */
    AFTER_COMMIT(Moment.AFTER_COMMIT, tx -> creates(tx, "Article")),
    /** The submission of an article that was there before is about to leave the queue. */
    REMOVAL(Moment.BEFORE_COMMIT, tx -> ends(tx) && !creates(tx, "Article")),
    /** A migration has changed rows, and is not noted as applied. */
    MIGRATION(Moment.AFTER_COMMIT, KillPoint::changesGoods),
    /** An import has written a batch. */
    IMPORT(Moment.AFTER_COMMIT, tx -> creates(tx, "Claim")),
    /** A backup holds the clock, and its file is begun. */
    BACKUP(Moment.BEFORE_COMMIT, KillPoint::ticks),
    /** A rebuild is about to write versions of acts. */
    REBUILD(Moment.BEFORE_COMMIT, tx -> creates(tx, "ActionVersion"));

    /** When it waits. */
    enum Moment {
        STAGE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final Moment moment;
    private final @Nullable IngestStage stage;
    private final Predicate<TransactionData> commit;

    KillPoint(Moment moment, Predicate<TransactionData> commit) {
        this.moment = moment;
        this.stage = null;
        this.commit = commit;
    }

    KillPoint(IngestStage stage) {
        this.moment = Moment.STAGE;
        this.stage = stage;
        this.commit = tx -> false;
    }

    Moment moment() {
        return moment;
    }

    boolean isAt(IngestStage entered) {
        return entered == stage;
    }

    /** Whether the point is at the commit of a transaction. */
    boolean isOf(TransactionData tx) {
        return commit.test(tx);
    }

    private static boolean creates(TransactionData tx, String label) {
        return any(tx.createdNodes(), node -> node.hasLabel(Label.label(label)));
    }

    private static boolean ends(TransactionData tx) {
        return any(
                tx.assignedNodeProperties(),
                p -> p.key().equals("status") && p.value().equals("DONE") && is(p.entity(), "Submission"));
    }

    private static boolean ticks(TransactionData tx) {
        return any(tx.assignedNodeProperties(), p -> is(p.entity(), "Clock"));
    }

    private static boolean changesGoods(TransactionData tx) {
        return any(tx.assignedRelationshipProperties(), p -> p.key().equals("goods"));
    }

    private static boolean is(Node node, String label) {
        return node.hasLabel(Label.label(label));
    }

    private static <T> boolean any(Iterable<T> all, Predicate<T> condition) {
        return StreamSupport.stream(all.spliterator(), false).anyMatch(condition);
    }
}
