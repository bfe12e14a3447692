package org.dateline.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.catalog.Catalog;
import org.dateline.changes.Change;
import org.dateline.changes.Changes;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Tells what corrections would change. Each is made in a transaction of its own that is rolled back.
 *
 * <p>The clock is held from the stamp on, as it is for the correction: what others write meanwhile cannot mix with it, and neither of two
 * waits for the other. In place of the audit and the commit, one page of changes is read.
 */
@Component
public class CorrectionPreviews {

    private static final String COUNTS = Cypher.load("write/count_changes_of_curation");

    private final Database database;
    private final Clock clock;

    CorrectionPreviews(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Tells what a correction would change, and changes nothing.
     *
     * @param limit the number of changes to list
     * @throws CurationRefused when the correction would be refused
     */
    public CorrectionPreview of(Correction correction, int limit) {
        return database.dryRun(tx -> look(tx, correction.tryOut(tx, clock.tick(tx)), limit));
    }

    private static CorrectionPreview look(TransactionContext tx, Curation tried, int limit) {
        List<Change> changes = Changes.of(tx, tried.id(), tried.at(), limit).stream()
                .map(Change::withoutReason)
                .toList();
        Map<String, Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.put("curation", tried.id());
        return new CorrectionPreview(
                tried.kind(),
                changes,
                Catalog.entities(
                        tx,
                        changes.stream()
                                .flatMap(CorrectionPreviews::entities)
                                .distinct()
                                .toList()),
                CorrectionPreview.Counts.of(tx.run(COUNTS, p).single()));
    }

    /** The parties of an act afterwards; of no act, what changes itself, which may be an entity. */
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
