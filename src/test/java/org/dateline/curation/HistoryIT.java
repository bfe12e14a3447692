package org.dateline.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.IntegrationTest;
import org.dateline.graph.ActionProjector;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Claim;
import org.dateline.model.Reading;
import org.dateline.timeline.Histograms;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random reports and corrections, and random instants to look back to, against a ledger in memory. */
@IntegrationTest
class HistoryIT {

    private static final LocalDate DAY = LocalDate.of(1971, 1, 1);
    private static final int STEPS = 60;
    private static final int LOOKS = 40;

    @Autowired
    Readings readings;

    @Autowired
    Entities entities;

    @Autowired
    ClaimCurations curations;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Undo undo;

    @Autowired
    Timelines timelines;

    @Autowired
    Histograms histograms;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private final Ledger ledger = new Ledger();
    private final Map<Instant, List<ActionSnapshot>> answers = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> undoable = new LinkedHashMap<>();
    private String actor;
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyAnswerOfEveryTimeFollowsFromTheClaimsThatStoodThen(long seed) {
        random = new Random(seed);
        actor = "history:" + seed + System.nanoTime();
        entities.put(List.of(
                Generated.entity(actor),
                Generated.entity(actor + 0),
                Generated.entity(actor + 1),
                Generated.entity(actor + 2)));
        for (int step = 0; step < STEPS; step++) {
            step(step);
            answers.put(clock.at(), now(AsOf.NOW));
        }
        answers.forEach((at, answer) -> assertThat(now(AsOf.of(null, at)))
                .as("replayed as recorded at %s", at)
                .isEqualTo(answer));
        List<Instant> stamps = List.copyOf(answers.keySet());
        for (int i = 0; i < LOOKS; i++) {
            look(stamps.get(random.nextInt(stamps.size())), Generated.end(DAY.plusDays(random.nextInt(12))));
        }
        rebuildChangesNothing();
    }

    private void look(Instant recorded, Instant reported) {
        AsOf then = AsOf.of(reported, recorded);
        Map<String, Ledger.Known> expected = ledger.known(reported, recorded);
        assertThat(known(then))
                .as("reported by %s, recorded by %s", reported, recorded)
                .isEqualTo(expected);
        assertThat(histograms.count(TimelineFilter.involving(actor), then)).isEqualTo(expected.size());
    }

    private Map<String, Ledger.Known> known(AsOf then) {
        Map<String, Ledger.Known> known = new TreeMap<>();
        now(then)
                .forEach(a -> known.put(
                        a.id(), new Ledger.Known(a.storyCount(), a.contested(), a.firstReported(), a.lastReported())));
        return known;
    }

    private List<ActionSnapshot> now(AsOf then) {
        return timelines
                .page(TimelineFilter.involving(actor), TimelineOrder.NEWEST_FIRST, Slice.first(200), then)
                .actions();
    }

    private void step(int step) {
        Map<String, String> standing = ledger.standing(clock.at());
        switch (standing.size() < 4 ? 0 : random.nextInt(8)) {
            case 4 -> retract(pick(standing.keySet()));
            case 5 -> merge(standing);
            case 6 -> split(standing);
            case 7 -> undo();
            default -> report(step);
        }
    }

    private void report(int step) {
        int target = random.nextInt(3);
        int published = random.nextInt(10);
        Reading reading = Generated.reading(
                actor + " report " + step,
                DAY.plusDays(published),
                random.nextInt(5) == 0,
                Generated.sanction(actor, actor + target, Generated.on(DAY.plusDays(random.nextInt(2)))));
        readings.write(reading);
        Claim claim = reading.claims().getFirst();
        ledger.report(
                claim.id(),
                reading.storyId(),
                claim.assertion().denied(),
                Generated.end(DAY.plusDays(published)),
                actionOf(claim.id()),
                clock.at());
    }

    private String actionOf(String claim) {
        return database.read(
                        "MATCH (:Claim {id: $id})-[s:SUPPORTS]->(a) WHERE s.recordedTo = 9223372036854775807 RETURN a.id AS id",
                        Map.of("id", claim))
                .getFirst()
                .get("id")
                .asString();
    }

    private void retract(String claim) {
        Curation done = curations.retract(claim, signed());
        undoable.put(
                done.id(),
                Map.of(claim, ledger.standing(done.at().minusNanos(1000)).get(claim)));
        ledger.close(claim, done.at());
    }

    private void merge(Map<String, String> standing) {
        String from = pick(standing.values());
        String into = pick(standing.values());
        if (!from.equals(into)) {
            Curation done = curations.mergeActions(from, into, signed());
            move(
                    done,
                    standing,
                    standing.entrySet().stream()
                            .filter(e -> e.getValue().equals(from))
                            .map(Map.Entry::getKey)
                            .toList(),
                    into);
        }
    }

    private void split(Map<String, String> standing) {
        String claim = pick(standing.keySet());
        String action = standing.get(claim);
        if (standing.values().stream().filter(action::equals).count() > 1) {
            Curation done = curations.splitAction(action, List.of(claim), signed());
            move(done, standing, List.of(claim), actionOf(claim));
        }
    }

    private void move(Curation done, Map<String, String> standing, List<String> claims, String into) {
        Map<String, String> before = new LinkedHashMap<>();
        for (String claim : claims) {
            before.put(claim, standing.get(claim));
            ledger.close(claim, done.at());
            ledger.open(claim, into, done.at());
        }
        undoable.put(done.id(), before);
    }

    /** The last of all, so that nothing later stands in its way. */
    private void undo() {
        if (!undoable.isEmpty()) {
            String last = List.copyOf(undoable.keySet()).getLast();
            Curation done = undo.undo(last, signed());
            Map<String, String> standing = ledger.standing(done.at());
            undoable.remove(last).forEach((claim, action) -> {
                if (standing.containsKey(claim)) {
                    ledger.close(claim, done.at());
                }
                ledger.open(claim, action, done.at());
            });
        }
    }

    private void rebuildChangesNothing() {
        String count =
                "MATCH (:Entity {id: $id})-[r:INVOLVED_IN]->() RETURN count(r) AS n, sum(r.recordedTo % 1000003) AS ends";
        String acts = "MATCH (:Entity {id: $id})-[:INVOLVED_IN]->(a) RETURN DISTINCT a.id AS id";
        var before = database.read(count, Map.of("id", actor)).getFirst().asMap();
        List<String> ids = database.read(acts, Map.of("id", actor)).stream()
                .map(row -> row.get("id").asString())
                .toList();
        database.write(tx -> {
            ActionProjector.project(tx, ids, clock.tick(tx));
            return null;
        });
        assertThat(database.read(count, Map.of("id", actor)).getFirst().asMap()).isEqualTo(before);
    }

    private <T> T pick(java.util.Collection<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }

    private static Signed signed() {
        return new Signed("ann", "at random");
    }
}
