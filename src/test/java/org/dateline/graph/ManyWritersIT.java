package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sixteen writers, eight each with the connections and the clock of a process of its own, meet the same new things in one database that
 * is reached over Bolt. The clock of the second process is late.
 */
class ManyWritersIT {

    private static final int WRITERS = 16;
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    private static ExternalNeo4j server;
    private static List<Connected> processes;

    /** Both find an empty database, and one of them makes its schema. */
    @BeforeAll
    static void start() {
        server = ExternalNeo4j.empty();
        processes = List.of(InstantSource.system(), InstantSource.offset(InstantSource.system(), LATE.negated()))
                .stream()
                .map(wall -> CompletableFuture.supplyAsync(
                        () -> Connected.to(server.connect(), wall), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // Sixteen that ask a query for the first time plan it sixteen times, which takes a minute.
        parties("country:first-a", "country:first-b");
        for (String text : List.of("first", "first again")) {
            write(
                    processes.getFirst(),
                    Generated.reading(
                            text, DAY, Generated.sanction("country:first-a", "country:first-b", Generated.on(DAY))));
        }
    }

    @AfterAll
    static void stop() {
        processes.forEach(Connected::close);
        server.close();
    }

    /** Has all writers do something at the same instant, several times; what they return comes in any order. */
    private static <T> List<T> meet(int times, Work<T> work) throws Exception {
        List<T> done = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < times; i++) {
                int time = i;
                CountDownLatch start = new CountDownLatch(WRITERS);
                List<Future<Boolean>> all = IntStream.range(0, WRITERS)
                        .mapToObj(writer -> writers.submit(() -> {
                            start.countDown();
                            start.await();
                            return done.add(work.of(processes.get(writer % processes.size()), writer, time));
                        }))
                        .toList();
                for (Future<Boolean> each : all) {
                    each.get();
                }
            }
        }
        return done;
    }

    private interface Work<T> {
        T of(Connected process, int writer, int time);
    }

    private static Readings.Written write(Connected process, Reading reading) {
        Readings.Writing writing = new Readings.Writing(
                reading.article(),
                reading.signature(),
                story -> new Reading(
                        reading.article(),
                        story,
                        reading.signature(),
                        reading.segments(),
                        reading.mentions(),
                        reading.claims()),
                Ids.submission(reading.article().id()));
        return process.get(Readings.class).write(List.of(writing)).getFirst();
    }

    private static long count(String query) {
        return processes
                .getFirst()
                .get(Database.class)
                .read(query, Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    private static void parties(String... ids) {
        processes.getFirst().get(Chronicle.class).parties(ids);
    }

    @Test
    void oneArticleThatAllHaveIsWrittenOnce() throws Exception {
        parties("country:same-a", "country:same-b");
        List<Readings.Written> written = meet(
                5,
                (process, writer, time) -> write(
                        process,
                        Generated.reading(
                                "same " + time,
                                DAY.plusMonths(time),
                                Generated.sanction(
                                        "country:same-a", "country:same-b", Generated.on(DAY.plusMonths(time))))));
        assertThat(written.stream().filter(Readings.Written::isNew)).hasSize(5);
        assertThat(count("MATCH (a:Article) WHERE a.rawText STARTS WITH 'same ' RETURN count(a) AS n"))
                .isEqualTo(5);
        assertThat(count("MATCH (c:Claim)-[:MADE_IN]->(a:Article) WHERE a.rawText STARTS WITH 'same ' RETURN"
                        + " count(c) AS n"))
                .isEqualTo(5);
    }

    @Test
    void oneActThatAllReportIsOneActAndOneMeasure() throws Exception {
        parties("country:act-a", "country:act-b");
        meet(
                5,
                (process, writer, time) -> write(
                        process,
                        Generated.reading(
                                "act " + time + " by " + writer,
                                DAY.plusMonths(time),
                                Generated.sanction(
                                        "country:act-a", "country:act-b", Generated.on(DAY.plusMonths(time))))));
        assertThat(count("MATCH (a:Article) WHERE a.rawText STARTS WITH 'act ' RETURN count(a) AS n"))
                .isEqualTo(5 * WRITERS);
        String acts =
                "MATCH (a:PolicyAction)<-[:SUPPORTS]-(:Claim)-[:MADE_IN]->(x:Article) WHERE x.rawText STARTS WITH 'act"
                        + " '";
        assertThat(count(acts + " RETURN count(DISTINCT a) AS n")).isEqualTo(5);
        assertThat(count(acts + " MATCH (a)-[:CHANGES]->(m:Measure) RETURN count(DISTINCT m) AS n"))
                .isEqualTo(1);
        // Each further report closed the version before and opened another one, at its own stamp.
        assertThat(count(
                        acts + " WITH DISTINCT a MATCH (a)-[:HAS_VERSION]->(v) WHERE v.recordedTo = 9223372036854775807"
                                + " AND v.reportedTo = 9223372036854775807 RETURN count(v) AS n"))
                .isEqualTo(5);
        assertThat(count(acts
                        + " WITH DISTINCT a MATCH (a)-[:HAS_VERSION]->(v), (a)-[:HAS_VERSION]->(w) WHERE v.id < w.id"
                        + " AND v.recordedFrom < w.recordedTo AND w.recordedFrom < v.recordedTo"
                        + " AND v.reportedFrom < w.reportedTo AND w.reportedFrom < v.reportedTo RETURN count(*) AS n"))
                .isZero();
    }

    /** As the import of one data set by several processes does, each with an article about the company. */
    @Test
    void oneCompanyThatAllAddIsOneEntityWithEachNameOnce() throws Exception {
        parties("country:firm-a");
        meet(5, (process, writer, time) -> {
            String id = "company:firm-" + time;
            process.get(Entities.class)
                    .put(List.of(new Entity(
                            id,
                            EntityKind.COMPANY,
                            "Firm " + time,
                            List.of("Firm " + time, "Firm " + time + " Limited"),
                            List.of("lei:FIRM" + time),
                            "country:firm-a")));
            return write(
                    process,
                    Generated.reading(
                            "firm " + time + " by " + writer,
                            DAY.plusMonths(time),
                            Generated.sanction("country:firm-a", id, Generated.on(DAY.plusMonths(time)))));
        });
        String firms = "MATCH (e:Entity) WHERE e.id STARTS WITH 'company:firm-' ";
        assertThat(count(firms + "RETURN count(e) AS n")).isEqualTo(5);
        assertThat(count(firms + "AND e:Company RETURN count(e) AS n")).isEqualTo(5);
        assertThat(count(firms + "MATCH (a:Alias)-[:NAMES]->(e) RETURN count(*) AS n"))
                .isEqualTo(5 * 3);
        assertThat(count(firms + "MATCH (a:Alias)-[:NAMES]->(e) RETURN count(DISTINCT a.id) AS n"))
                .isEqualTo(5 * 3);
        assertThat(count(firms + "MATCH (e)-[p:PART_OF]->(:Entity {id: 'country:firm-a'}) RETURN count(p) AS n"))
                .isEqualTo(5);
        // All reports are of one act on the one company.
        assertThat(count("MATCH (a:PolicyAction)<-[:SUPPORTS]-(:Claim)-[:MADE_IN]->(x:Article)"
                        + " WHERE x.rawText STARTS WITH 'firm ' RETURN count(DISTINCT a) AS n"))
                .isEqualTo(5);
        assertThat(count("MATCH (x:Article) WHERE x.rawText STARTS WITH 'firm ' RETURN count(x) AS n"))
                .isEqualTo(5 * WRITERS);
    }

    @Test
    void oneTextThatAllPrintIsOneStory() throws Exception {
        meet(5, (process, writer, time) -> {
            Reading reading = Generated.reading("print " + time + " by " + writer, DAY);
            List<Integer> minima =
                    IntStream.range(0, 128).map(i -> 1_000 * time + i).boxed().toList();
            Signature same = new Signature(minima, List.of("trial:" + time));
            return write(
                    process, new Reading(reading.article(), reading.storyId(), same, List.of(), List.of(), List.of()));
        });
        assertThat(count("MATCH (a:Article)-[:TELLS]->(s) WHERE a.rawText STARTS WITH 'print '"
                        + " RETURN count(DISTINCT s) AS n"))
                .isEqualTo(5);
    }

    @Test
    void stampsAreInTheOrderOfCommitsThoughTheClocksAreNot() throws Exception {
        record Commit(long begun, long stamp, long ended) {}
        List<Commit> commits = meet(40, (process, writer, time) -> {
            long begun = System.nanoTime();
            long stamp = process.get(Database.class).write(process.get(Clock.class)::tick);
            return new Commit(begun, stamp, System.nanoTime());
        });
        assertThat(commits).extracting(Commit::stamp).doesNotHaveDuplicates();
        List<Commit> byEnd =
                commits.stream().sorted(Comparator.comparingLong(Commit::ended)).toList();
        for (Commit commit : commits) {
            long before = byEnd.stream()
                    .takeWhile(other -> other.ended() < commit.begun())
                    .mapToLong(Commit::stamp)
                    .max()
                    .orElse(0);
            assertThat(commit.stamp()).isGreaterThan(before);
        }
        long last = commits.stream().mapToLong(Commit::stamp).max().orElseThrow();
        processes.forEach(
                process -> assertThat(Micros.of(process.get(Clock.class).at())).isGreaterThanOrEqualTo(last));
    }
}
