package org.dateline.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.changes.Change;
import org.dateline.changes.Changes;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.ClockShare;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.TransactionTooLong;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.Measures;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Previews the effects of corrections. Each is made in a transaction of its own that is rolled back.
 *
 * <p>The clock is held from the stamp on, as it is for the correction, so that no other write comes between. In place
 * of the audit and the commit, one page of changes is read. One preview is made at a time, in a turn that leaves
 * writers their share of the clock.
 */
@Component
public class CorrectionPreviews {

    private static final String COUNTS = Cypher.load("write/count_changes_of_curation");

    private final Database database;
    private final Clock clock;
    private final ClockShare share;

    /** Lets one preview at a time wait for a turn, so that answers wait for at most one. */
    private final ReentrantLock alone = new ReentrantLock(true);

    CorrectionPreviews(Database database, Clock clock, ClockShare share) {
        this.database = database;
        this.clock = clock;
        this.share = share;
    }

    /**
     * Returns the effects of a correction without making it.
     *
     * @param limit the number of changes to list
     * @throws CurationRefused if the correction would be refused
     * @throws TransactionTooLong if it exceeds the time limit of a read
     */
    public CorrectionPreview of(Correction correction, int limit) {
        alone.lock();
        try (ClockShare.Turn turn = share.enter()) {
            return database.dryRun(tx -> {
                long at = clock.tick(tx);
                turn.begin();
                return look(tx, correction.tryOut(tx, at), limit);
            });
        } finally {
            alone.unlock();
        }
    }

    private static CorrectionPreview look(TransactionContext tx, Curation tried, int limit) {
        List<Change> changes = Changes.of(tx, tried.id(), tried.at(), limit).stream()
                .map(Change::withoutReason)
                .toList();
        Map<String, Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.put("curation", tried.id());
        Set<String> standing = changes.stream()
                .map(Change::after)
                .filter(Objects::nonNull)
                .map(ActionSnapshot::id)
                .collect(Collectors.toSet());
        return new CorrectionPreview(
                tried.kind(),
                changes,
                Measures.stories(tx, standing),
                EntityFinder.entities(
                        tx,
                        changes.stream()
                                .flatMap(CorrectionPreviews::entities)
                                .distinct()
                                .toList()),
                CorrectionPreview.Counts.of(tx.run(COUNTS, p).single()));
    }

    /**
     * Returns the parties of a changed act after the correction; none if the act ends. For other changes, returns their
     * subject, which may be an entity.
     */
    private static Stream<String> entities(Change change) {
        ActionSnapshot after = change.after();
        if (after != null) {
            return after.coding().parties().stream()
                    .flatMap(party -> Stream.of(party.entity(), party.principal()))
                    .filter(Objects::nonNull);
        }
        return change.before() == null ? Stream.of(change.subject()) : Stream.empty();
    }
}
