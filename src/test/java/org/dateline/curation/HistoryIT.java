package org.dateline.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dateline.changes.ChangeClock.RECORDED;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.changes.ChangeKind;
import org.dateline.changes.Changes;
import org.dateline.graph.ActionProjector;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.graph.Recoding;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.ContentQuery;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.dateline.model.Coding;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.paths.PathQuery;
import org.dateline.paths.Paths;
import org.dateline.timeline.Denied;
import org.dateline.timeline.Histograms;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Random reports and corrections, and random instants to look back to, against a ledger in memory. */
// A database of its own lets it run beside the others.
@IntegrationTest
@TestPropertySource(properties = "test.database=history")
// No other class uses it, and its plans and entities would fill the heap for the rest of the run.
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the random history")
class HistoryIT {

    private static final int STEPS = 80;
    private static final int LOOKS = 40;

    /** Paths and measures are asked for one entity after the other, which takes longer than all else. */
    private static final int SELDOM = 10;

    @Autowired
    Readings readings;

    @Autowired
    ClaimCurations claims;

    @Autowired
    EntityCurations whoIsWho;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Undo undo;

    @Autowired
    Curations curations;

    @Autowired
    CorrectionPreviews previews;

    @Autowired
    Entities entities;

    @Autowired
    EntityFinder finder;

    @Autowired
    Timelines timelines;

    @Autowired
    Histograms histograms;

    @Autowired
    Changes changes;

    @Autowired
    Paths paths;

    @Autowired
    Measures measures;

    @Autowired
    Database database;

    @Autowired
    org.dateline.graph.Clock clock;

    private final Ledger ledger = new Ledger();
    private final Map<Instant, List<ActionSnapshot>> answers = new LinkedHashMap<>();
    private final Set<Instant> reported = new TreeSet<>();
    private String actor;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyAnswerOfEveryTimeFollowsFromTheFactsThatStoodThen(long seed) {
        Random random = new Random(seed);
        actor = "history:" + seed + System.nanoTime();
        entities.put(Stream.of("", "0", "1", "2")
                .map(end -> Generated.entity(actor + end))
                .toList());
        RandomActs acts = new RandomActs(
                new RandomReports.Desks(
                        readings, claims, whoIsWho, withdrawals, undo, curations, previews, changes, database, clock),
                ledger,
                actor,
                random);
        for (int step = 0; step < STEPS; step++) {
            int reports = ledger.reports();
            acts.step(step);
            answers.put(clock.at(), acts(AsOf.NOW));
            if (ledger.reports() > reports) {
                reported.add(clock.at());
            }
        }
        answers.forEach((at, answer) -> assertThat(acts(AsOf.of(null, at)))
                .as("replayed as recorded at %s", at)
                .isEqualTo(answer));
        List<Instant> stamps = List.copyOf(answers.keySet());
        for (int i = 0; i < LOOKS; i++) {
            Instant recorded = stamps.get(random.nextInt(stamps.size()));
            Instant day = Generated.end(RandomReports.DAY.plusDays(random.nextInt(12)));
            Instant reported = random.nextInt(4) == 0 ? clock.at() : day;
            look(recorded, reported);
            if (i % SELDOM == 0) {
                assertThat(linked(AsOf.of(reported, recorded)))
                        .as("ends of paths and of measures, reported by %s, recorded by %s", reported, recorded)
                        .isEqualTo(asserted(ledger.known(reported, recorded)));
            }
        }
        rebuildChangesNothing();
    }

    @Test
    void aPreviewCountsWhatItsCorrectionChangesAndLeavesEveryNodeAndRelationshipAsItIs() {
        actor = "history:previews" + System.nanoTime();
        String one = actor + "0";
        String other = actor + "1";
        entities.put(Stream.of(actor, one, other).map(Generated::entity).toList());
        Reading first = report("first", one);
        report("second", one);
        Reading third = report("third", other);
        String act = actOn(one);
        String claim = first.claims().getFirst().id();
        Recoding suspended = new Recoding(null, null, null, Stage.SUSPENDED, null, null);
        Curation named = curations.make(whoIsWho.addAlias(one, actor + " the first"), new Signed("ann", "so it is"));
        Reading own = Generated.reading(actor + " own", RandomReports.DAY, sanction(other, 30));
        Map<Correction, CorrectionPreview.Counts> expected = new LinkedHashMap<>();
        expected.put(claims.retract(claim), new CorrectionPreview.Counts(0, 0, 1, 0, 0));
        expected.put(claims.assertClaims(own, null), new CorrectionPreview.Counts(1, 0, 0, 0, 0));
        expected.put(claims.mergeActions(actOn(other), act), new CorrectionPreview.Counts(0, 1, 1, 0, 0));
        expected.put(claims.splitAction(act, List.of(claim)), new CorrectionPreview.Counts(1, 0, 1, 0, 0));
        expected.put(claims.recode(act, suspended), new CorrectionPreview.Counts(0, 0, 1, 0, 0));
        expected.put(withdrawals.withdraw(third.article().id()), new CorrectionPreview.Counts(0, 1, 0, 0, 1));
        expected.put(withdrawals.withdraw(Ids.source(source("first"))), new CorrectionPreview.Counts(0, 0, 1, 0, 1));
        expected.put(whoIsWho.merge(other, one), new CorrectionPreview.Counts(0, 0, 1, 1, 0));
        expected.put(
                whoIsWho.split(one, actor + " another", EntityKind.COUNTRY, List.of(claim)),
                new CorrectionPreview.Counts(0, 0, 1, 0, 0));
        expected.put(whoIsWho.addAlias(one, actor + " the one"), new CorrectionPreview.Counts(0, 0, 0, 0, 0));
        expected.put(undo.undo(named.id()), new CorrectionPreview.Counts(0, 0, 0, 0, 0));
        List<String> before = everything();
        expected.forEach((correction, counts) -> {
            CorrectionPreview preview = previews.of(correction, 1);
            assertThat(preview.counts()).as(preview.kind().name()).isEqualTo(counts);
            assertThat(preview.changes()).hasSize(Math.min(1, counts.total()));
        });
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> previews.of(undo.undo("curation:none"), 1))
                .withMessage("curation:none is no act of an analyst.");
        assertThat(everything()).isEqualTo(before);
    }

    private String source(String text) {
        return actor + " gazette " + text;
    }

    private Reading report(String text, String target) {
        Reading reading = Generated.from(
                source(text), Generated.reading(actor + " " + text, RandomReports.DAY, sanction(target, 0)));
        readings.write(reading);
        return reading;
    }

    private Coding sanction(String target, int day) {
        return Generated.sanction(actor, target, Generated.on(RandomReports.DAY.plusDays(day)));
    }

    private String actOn(String target) {
        return acts(AsOf.NOW).stream()
                .filter(act -> act.coding().entities(Role.TARGET).anyMatch(target::equals))
                .map(ActionSnapshot::id)
                .findFirst()
                .orElseThrow();
    }

    /** All nodes and relationships but the locks, of which the leases are renewed. */
    private List<String> everything() {
        String nodes = "MATCH (n) WHERE NOT n:Lock RETURN labels(n) AS of, properties(n) AS has";
        String links = "MATCH (x)-[r]->(y) RETURN [elementId(x), type(r), elementId(y)] AS of, properties(r) AS has";
        return Stream.of(nodes, links)
                .flatMap(query -> database.read(query, Map.of()).stream())
                .map(row -> row.get("of") + " " + new TreeMap<>(row.get("has").asMap(Value::toString)))
                .sorted()
                .toList();
    }

    private void look(Instant recorded, Instant reported) {
        AsOf then = AsOf.of(reported, recorded);
        Map<String, Ledger.Known> expected = ledger.known(reported, recorded);
        assertThat(known(then))
                .as("reported by %s, recorded by %s", reported, recorded)
                .isEqualTo(expected);
        assertThat(histograms.count(all(), then)).isEqualTo(expected.size());
        assertThat(histograms.count(TimelineFilter.involving(actor), then)).isEqualTo((int)
                expected.values().stream().filter(act -> act.stories() > 0).count());
        assertThat(news(then))
                .as("news by %s, recorded by %s", reported, recorded)
                .isEqualTo(firsts(reported, recorded));
        ledger.at(Ledger.Kind.NAMED, recorded)
                .forEach((name, entity) -> assertThat(finder.resolve(name, then.recordedOnly())
                                .orElseThrow()
                                .id())
                        .as(name)
                        .isEqualTo(ledger.survivor(entity, recorded)));
    }

    /** When each act was learned, by what had been reported. */
    private Map<String, Instant> news(AsOf then) {
        Map<String, Instant> news = new TreeMap<>();
        changes.page(Instant.EPOCH, clock.at(), RECORDED, all(), then, null, 500).stream()
                .filter(c -> c.kind() != ChangeKind.CORRECTED)
                .forEach(c -> assertThat(news.put(c.subject(), c.at())).isNull());
        return news;
    }

    /** The first instants at which acts were visible, but for those that came of a correction. */
    private Map<String, Instant> firsts(Instant by, Instant recorded) {
        Map<String, Instant> firsts = new TreeMap<>();
        for (Instant at : new TreeSet<>(answers.keySet()).headSet(recorded, true)) {
            ledger.known(by, at).keySet().forEach(act -> firsts.putIfAbsent(act, at));
        }
        firsts.values().removeIf(at -> !reported.contains(at));
        return firsts;
    }

    /** Whom paths of one hop and measures lead to. */
    private List<Set<String>> linked(AsOf then) {
        Set<String> ends = new TreeSet<>();
        Set<String> restricted = new TreeSet<>();
        for (String target : ledger.everybody()) {
            PathQuery query = new PathQuery(actor, target, null, null, 1, true, Set.of(), true, Set.of(), 10, then);
            if (!paths.find(query).paths().isEmpty()) {
                ends.add(target);
            }
            MeasureQuery measure = new MeasureQuery(
                    RandomReports.DAY.plusYears(1),
                    List.of(target),
                    true,
                    List.of(actor),
                    List.of(),
                    List.of(),
                    Set.of(),
                    false,
                    false,
                    false,
                    ContentQuery.ANY,
                    then);
            if (!measures.page(measure, null, 10).isEmpty()) {
                restricted.add(target);
            }
        }
        return List.of(ends, restricted);
    }

    private static List<Set<String>> asserted(Map<String, Ledger.Known> known) {
        Set<String> targets = new TreeSet<>();
        known.values().stream().filter(k -> k.stories() > 0).forEach(k -> targets.addAll(k.targets()));
        return List.of(targets, targets);
    }

    private Map<String, Ledger.Known> known(AsOf then) {
        Map<String, Ledger.Known> known = new TreeMap<>();
        acts(then).forEach(a -> known.put(a.id(), known(a)));
        return known;
    }

    private static Ledger.Known known(ActionSnapshot a) {
        return new Ledger.Known(
                a.storyCount(),
                a.contested(),
                a.firstReported(),
                a.lastReported(),
                a.coding().stage(),
                new TreeSet<>(a.coding().entities(Role.TARGET).toList()));
    }

    /** With those that every claim denies. */
    private TimelineFilter all() {
        return TimelineFilter.involving(actor).with(Denied.INCLUDE);
    }

    private List<ActionSnapshot> acts(AsOf then) {
        return timelines
                .page(all(), TimelineOrder.NEWEST_FIRST, Slice.first(200), then)
                .actions();
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
}
