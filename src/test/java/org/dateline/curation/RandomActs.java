package org.dateline.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.changes.Change;
import org.dateline.curation.Ledger.Kind;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Recoding;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** Corrections of all kinds and reports at random, each written to the graph and to a ledger. */
final class RandomActs {

    /** More than any of these corrections changes. */
    private static final int MOST_CHANGES = 500;

    private final RandomReports.Desks desks;
    private final RandomReports reports;
    private final Ledger ledger;
    private final String actor;
    private final Random random;
    private final List<String> targets = new ArrayList<>();
    private final List<Curation> undoable = new ArrayList<>();

    RandomActs(RandomReports.Desks desks, Ledger ledger, String actor, Random random) {
        this.desks = desks;
        this.reports = new RandomReports(desks, ledger, actor, random);
        this.ledger = ledger;
        this.actor = actor;
        this.random = random;
        for (int i = 0; i < 3; i++) {
            targets.add(actor + i);
        }
    }

    /** Does something; the earlier steps report only. */
    void step(int step) {
        Map<String, String> standing = ledger.supported(desks.clock().at());
        switch (standing.size() < 4 ? 0 : random.nextInt(16)) {
            case 6 -> retract(pick(standing.keySet()));
            case 7 -> mergeActions(pick(standing.values()), pick(standing.values()));
            case 8 -> splitAction(standing, pick(standing.keySet()));
            case 9 -> mergeEntities();
            case 10 -> splitEntity(pick(standing.keySet()), step);
            case 11 -> recode(pick(standing.values()));
            case 12 -> withdraw(reports.source(random.nextInt(3)));
            case 13 -> name(actor + " alias " + step, pick(targets));
            case 14, 15 -> undo();
            default -> reports.report(step);
        }
    }

    private Map<String, String> now(Kind kind) {
        return ledger.at(kind, desks.clock().at());
    }

    private void retract(String claim) {
        ledger.close(Kind.SUPPORTS, claim, done(desks.claims().retract(claim)));
    }

    private void mergeActions(String from, String into) {
        if (!from.equals(into)) {
            ledger.open(Kind.JOINED, from, into, done(desks.claims().mergeActions(from, into)));
        }
    }

    private void splitAction(Map<String, String> standing, String claim) {
        String action = standing.get(claim);
        if (standing.values().stream().filter(action::equals).count() > 1) {
            Instant at = done(desks.claims().splitAction(action, List.of(claim)));
            ledger.close(Kind.SUPPORTS, claim, at);
            ledger.open(Kind.SUPPORTS, claim, reports.actionOf(claim), at);
        }
    }

    private void mergeEntities() {
        String from = ledger.survivor(pick(targets), desks.clock().at());
        String into = ledger.survivor(pick(targets), desks.clock().at());
        if (!from.equals(into)) {
            ledger.open(Kind.MERGED, from, into, done(desks.entities().merge(from, into)));
        }
    }

    private void splitEntity(String claim, int step) {
        String entity = ledger.target(claim, desks.clock().at());
        Instant at = done(desks.entities().split(entity, actor + " split " + step, EntityKind.COUNTRY, List.of(claim)));
        String split = Ids.entity(undoable.getLast().id());
        targets.add(split);
        ledger.open(Kind.MEANS, claim, split, at);
    }

    private void recode(String action) {
        Stage stage = random.nextBoolean() ? Stage.SUSPENDED : Stage.ANNOUNCED;
        Recoding recoding = new Recoding(null, null, null, stage, null, null);
        ledger.open(Kind.CODED, action, stage.name(), done(desks.claims().recode(action, recoding)));
    }

    private void withdraw(String source) {
        List<String> lost = ledger.claimsOf(source);
        if (!lost.isEmpty() && !now(Kind.WITHDRAWN).containsKey(source)) {
            Instant at = done(desks.withdrawals().withdraw(Ids.source(source)));
            lost.forEach(claim -> ledger.close(Kind.SUPPORTS, claim, at));
            ledger.open(Kind.WITHDRAWN, source, source, at);
        }
    }

    private void name(String name, String entity) {
        String survivor = ledger.survivor(entity, desks.clock().at());
        ledger.open(Kind.NAMED, name, survivor, done(desks.entities().addAlias(survivor, name)));
    }

    /** In any order; what later ones stand on stays. */
    private void undo() {
        if (!undoable.isEmpty()) {
            Curation some = pick(undoable);
            try {
                ledger.undo(some.at(), make(desks.undo().undo(some.id())).at());
                undoable.remove(some);
            } catch (CurationRefused refused) {
                assertThat(refused).hasMessageContaining("undo them first");
            }
        }
    }

    private Instant done(Correction correction) {
        Curation curation = make(correction);
        undoable.add(curation);
        return curation.at();
    }

    /** Makes a correction, which does what its preview says. */
    private Curation make(Correction correction) {
        Instant before = desks.clock().at();
        CorrectionPreview preview = desks.previews().of(correction, MOST_CHANGES);
        assertThat(desks.clock().at()).as("a preview takes no stamp").isEqualTo(before);
        Curation made = desks.curations().make(correction, new Signed("ann", "at random"));
        List<Change> changes = desks.changes().of(made.id(), made.at(), MOST_CHANGES);
        assertThat(preview.kind()).isEqualTo(made.kind());
        assertThat(preview.counts().total()).isEqualTo(changes.size());
        // The split founds an act or an entity whose id follows from the stamp.
        if (made.kind() != CurationKind.SPLIT_ACTION && made.kind() != CurationKind.SPLIT_ENTITY) {
            assertThat(preview.changes().stream().map(RandomActs::told).toList())
                    .isEqualTo(changes.stream().map(RandomActs::told).toList());
        }
        return made;
    }

    /** A change without its instant, which every correction has of its own. */
    private static List<Object> told(Change change) {
        return List.of(change.subject(), state(change.before()), state(change.after()));
    }

    private static List<Object> state(@Nullable ActionSnapshot act) {
        return act == null
                ? List.of()
                : List.of(act.coding(), act.storyCount(), act.contested(), act.firstReported(), act.lastReported());
    }

    private <T> T pick(Collection<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }
}
