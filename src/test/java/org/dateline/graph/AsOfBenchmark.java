package org.dateline.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dateline.IntegrationTest;
import org.dateline.model.Evidence;
import org.dateline.model.Extents;
import org.dateline.paths.PathQuery;
import org.dateline.paths.Paths;
import org.dateline.timeline.Bucket;
import org.dateline.timeline.GroupBy;
import org.dateline.timeline.Histograms;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.annotation.Autowired;

/** What asOf costs beside the same question about now: mvn -Pbench verify -Dit.test=AsOfBenchmark, with -Dit.arguments="-Dacts=60000 -Dpage-cache=256 -Druns=10" for fewer acts and runs. */
@IntegrationTest
class AsOfBenchmark {

    private static final int ACTS = Integer.getInteger("acts", 300_000);
    private static final int ENTITIES = 400;
    private static final int BATCH = 2_000;
    private static final int YEARS = 10;
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final LocalDate END = START.plusYears(YEARS);

    /** Acts of a data set that was loaded in one go at the very end: nobody knew of them before. */
    private static final double ARCHIVE = 0.3;

    private static final int RUNS = 200;
    private static final int FEW = Integer.getInteger("runs", 30);

    @Autowired
    Database database;

    @Autowired
    GraphDatabaseService embedded;

    @Autowired
    Entities entities;

    @Autowired
    Timelines timelines;

    @Autowired
    Histograms histograms;

    @Autowired
    Paths paths;

    private final Random random = new Random(7);

    @Test
    void printsWhatTheClocksCost() {
        entities.put(IntStream.range(0, ENTITIES)
                .mapToObj(i -> Generated.entity(id(i)))
                .toList());
        long started = System.nanoTime();
        for (int done = 0; done < ACTS; done += BATCH) {
            store(IntStream.range(done, done + BATCH).mapToObj(this::versions).toList());
        }
        database.read("CALL db.awaitIndexes(600)", Map.of());
        System.out.printf(
                Locale.ROOT, "%n%d acts stored in %d s%n", ACTS, (System.nanoTime() - started) / 1_000_000_000);
        Map<String, AsOf> cases = new LinkedHashMap<>();
        cases.put("now", AsOf.NOW);
        cases.put("D a month back", AsOf.of(at(END.minusMonths(1)), null));
        cases.put("D a year back", AsOf.of(at(END.minusYears(1)), null));
        cases.put("T a month back", AsOf.of(null, at(END.minusMonths(1))));
        cases.put("T a year back", AsOf.of(null, at(END.minusYears(1))));
        cases.put("both a year back", AsOf.of(at(END.minusYears(1)), at(END.minusYears(1))));
        cases.put("T and D now", AsOf.of(at(END.plusYears(1)), at(END.plusYears(1))));
        cases.put("blackout", AsOf.of(at(END), at(END)));
        print("page, hub", RUNS, cases, k -> page(TimelineFilter.involving(id(0)), k));
        print("page, quiet", RUNS, cases, k -> page(TimelineFilter.involving(id(ENTITIES - 1)), k));
        print("page of all", RUNS, cases, k -> page(TimelineFilter.ALL, k));
        print("histogram, hub", FEW, cases, this::histogram);
        Map<String, AsOf> few = new LinkedHashMap<>(cases);
        few.keySet().retainAll(Set.of("now", "both a year back"));
        for (GroupBy by : GroupBy.values()) {
            print(
                    "by " + by + " of " + histograms.count(TimelineFilter.involving(id(0))),
                    FEW,
                    few,
                    k -> histograms.of(TimelineFilter.involving(id(0)), Bucket.MONTH, by, k));
        }
        print("paths, 3 hops in a month", FEW, cases, this::path);
    }

    /** As an import writes beside the embedded database. */
    private void store(List<List<Map<String, Object>>> acts) {
        Map<Object, Object> measures = new LinkedHashMap<>();
        acts.forEach(versions -> changes(versions.getFirst()).forEach(c -> measures.put(c.get("measure"), c)));
        database.write(tx -> tx.run(
                        Cypher.load("write/put_measures"), Map.of("measures", List.copyOf(measures.values())))
                .consume());
        try (DirectWriter writer = new DirectWriter(embedded)) {
            for (List<Map<String, Object>> versions : acts) {
                Map<String, Object> last = new HashMap<>(versions.getLast());
                last.put("recordedFrom", ((Map<?, ?>) versions.getFirst().get("props")).get("recordedFrom"));
                writer.found(List.of(last));
                for (Map<String, Object> earlier : versions.subList(0, versions.size() - 1)) {
                    writer.version(earlier);
                }
            }
            writer.commit();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> changes(Map<String, Object> version) {
        return (List<Map<String, Object>>) version.get("changes");
    }

    private void histogram(AsOf known) {
        histograms.of(TimelineFilter.involving(id(0)), Bucket.MONTH, GroupBy.TYPE, known);
    }

    /** In turns, so that what else the machine does meanwhile meets all cases alike. */
    private static void print(String what, int runs, Map<String, AsOf> cases, Consumer<AsOf> question) {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        cases.keySet().forEach(name -> nanos.put(name, new long[runs]));
        for (int i = -runs / 2; i < runs; i++) {
            for (Map.Entry<String, AsOf> one : cases.entrySet()) {
                long start = System.nanoTime();
                question.accept(one.getValue());
                if (i >= 0) {
                    nanos.get(one.getKey())[i] = System.nanoTime() - start;
                }
            }
        }
        nanos.values().forEach(Arrays::sort);
        double now = nanos.get("now")[runs / 2];
        nanos.forEach((name, n) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | p50 %.2f ms | p95 %.2f ms | %.2f x now |%n",
                what,
                name,
                n[runs / 2] / 1e6,
                n[runs * 95 / 100] / 1e6,
                n[runs / 2] / now));
    }

    private void page(TimelineFilter filter, AsOf known) {
        timelines.page(filter, TimelineOrder.NEWEST_FIRST, Slice.first(50), known);
    }

    private void path(AsOf known) {
        LocalDate to = END.minusYears(1).minusMonths(2);
        paths.find(new PathQuery(id(1), id(2), to.minusMonths(1), to, 3, true, Set.of(), true, Set.of(), 10, known));
    }

    private static String id(int number) {
        return "bench:" + number;
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The further down, the quieter: the first takes part in about a fifth of all acts. */
    private String somebody() {
        return id((int) (ENTITIES * Math.pow(random.nextDouble(), 4)));
    }

    /** One version, or the three that a second report a week later leaves. */
    private List<Map<String, Object>> versions(int number) {
        LocalDate day = START.plusDays(random.nextInt(365 * YEARS));
        String one = somebody();
        String other = somebody();
        if (one.equals(other)) {
            other = id(ENTITIES - 1);
        }
        String action = "action:bench" + number;
        long first = Micros.of(at(day.plusDays(1)));
        long second = Micros.of(at(day.plusDays(8)));
        boolean archive = random.nextDouble() < ARCHIVE;
        long recorded = archive ? Micros.of(at(END.plusDays(1))) : first;
        List<Map<String, Object>> rows = new ArrayList<>();
        ActionState once = state(one, other, day, 1, first, first);
        if (archive || random.nextBoolean()) {
            rows.add(new Rows(action, 1, new Version(first, Micros.FOREVER, once), recorded).toParameters());
            return rows;
        }
        Map<String, Object> closed =
                new Rows(action, 1, new Version(first, Micros.FOREVER, once), first).toParameters();
        close(closed, second);
        rows.add(closed);
        rows.add(new Rows(action, 2, new Version(first, second, once), second).toParameters());
        ActionState twice = state(one, other, day, 2, first, second);
        rows.add(new Rows(action, 3, new Version(second, Micros.FOREVER, twice), second).toParameters());
        return rows;
    }

    private static ActionState state(String one, String other, LocalDate day, int stories, long first, long last) {
        return new ActionState(
                Generated.sanction(one, other, Generated.on(day)),
                stories,
                first,
                last,
                false,
                Extents.NONE,
                List.of(Evidence.TEXT),
                List.of(),
                one + " sanctions " + other);
    }

    /** As {@code close_versions} leaves it. */
    @SuppressWarnings("unchecked")
    private static void close(Map<String, Object> row, long recordedTo) {
        List<Map<String, Object>> all = new ArrayList<>();
        ((List<Map<String, Object>>) row.get("involved")).forEach(i -> all.add((Map<String, Object>) i.get("props")));
        all.forEach(props -> props.put("pastKey", props.get("key")));
        all.add((Map<String, Object>) row.get("props"));
        ((List<Map<String, Object>>) row.get("actsOn")).forEach(i -> all.add((Map<String, Object>) i.get("props")));
        all.stream().filter(props -> props.containsKey("liveDay")).forEach(p -> p.put("pastDay", p.get("liveDay")));
        ((List<Map<String, Object>>) row.get("changes")).forEach(i -> all.add((Map<String, Object>) i.get("row")));
        for (Map<String, Object> props : all) {
            props.put("recordedTo", recordedTo);
            List.of("liveKey", "wideKey", "known", "liveDay", "liveFirst").forEach(props::remove);
        }
    }
}
