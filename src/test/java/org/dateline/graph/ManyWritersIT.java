package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.LinkedJava;
import org.dateline.LinkedJava.Life;
import org.dateline.graph.WritersOfProcess.Task;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen writers, eight each in a process of its own, meet the same new things in one database that is reached over Bolt. The clock of the
 * second process is late.
 */
class ManyWritersIT {

    private static final int WRITERS = 16;
    private static final int TIMES = 5;
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    @TempDir
    static Path folder;

    private static ExternalNeo4j server;
    private static Connected connected;
    private static WritersOfProcess here;
    private static OtherProcess there;

    /** Both find an empty database, and one of them makes its schema. */
    @BeforeAll
    static void start() throws IOException {
        server = ExternalNeo4j.empty();
        there = OtherProcess.start();
        connected = Connected.to(server.connect(), InstantSource.system());
        here = new WritersOfProcess(connected, 0, WRITERS / 2);
        there.await(WritersOfProcess.READY);
        // Sixteen that ask a query for the first time plan it sixteen times, which takes a minute.
        parties("country:first-a", "country:first-b");
        for (String text : List.of("first", "first again")) {
            WritersOfProcess.write(
                    connected,
                    Generated.reading(
                            text, DAY, Generated.sanction("country:first-a", "country:first-b", Generated.on(DAY))));
        }
    }

    @AfterAll
    static void stop() {
        there.close();
        here.close();
        server.close();
    }

    /** The process of the other half of the writers. */
    private record OtherProcess(Process process, BufferedReader answers, Writer commands) {

        static OtherProcess start() throws IOException {
            List<String> command = new ArrayList<>(LinkedJava.command(Life.SHORT, WritersOfProcess.class, "-Xmx256m"));
            command.addAll(List.of(server.settings()));
            command.addAll(List.of("--late=" + LATE.toSeconds(), "--first=" + WRITERS / 2, "--count=" + WRITERS / 2));
            Process process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            return new OtherProcess(process, process.inputReader(), process.outputWriter());
        }

        void tell(String line) throws IOException {
            commands.write(line + "\n");
            commands.flush();
        }

        void await(String answer) throws IOException {
            assertThat(next()).isEqualTo(answer);
        }

        String next() throws IOException {
            String line = answers.readLine();
            while (line != null && !line.startsWith(WritersOfProcess.MARK)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The other process has ended: " + errors());
            }
            return line.substring(WritersOfProcess.MARK.length());
        }

        private static String errors() {
            try {
                return Files.readString(folder.resolve("errors"));
            } catch (IOException e) {
                return e.toString();
            }
        }

        void close() {
            process.destroyForcibly();
        }
    }

    /** Has all writers do something at the same instant, several times; returns what they return, in no order. */
    private static List<String> meet(int times, Task task) throws Exception {
        List<String> done = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            there.tell(task + " " + time);
            done.addAll(here.run(task, time, () -> {
                there.await(WritersOfProcess.READY);
                there.tell("go");
            }));
            done.addAll(List.of(there.next().split(",")));
        }
        assertThat(done).hasSize(times * WRITERS);
        return done;
    }

    private static long count(String query) {
        return connected
                .get(Database.class)
                .read(query, Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    private static void parties(String... ids) {
        connected.get(Chronicle.class).parties(ids);
    }

    @Test
    void twoProcessesThatFindAnEmptyDatabaseMigrateItOnce() {
        assertThat(count("MATCH (m:__Neo4jMigration) RETURN count(m) AS n"))
                .isGreaterThan(1)
                .isEqualTo(count("MATCH (m:__Neo4jMigration) RETURN count(DISTINCT m.version) AS n"));
        assertThat(count("MATCH ()-[r:MIGRATED_TO]->() RETURN count(r) AS n"))
                .isEqualTo(count("MATCH (m:__Neo4jMigration) RETURN count(m) - 1 AS n"));
        assertThat(count("MATCH (l:__Neo4jMigrationsLock) RETURN count(l) AS n"))
                .isZero();
    }

    @Test
    void oneArticleThatAllHaveIsWrittenOnce() throws Exception {
        parties("country:same-a", "country:same-b");
        assertThat(meet(TIMES, Task.ARTICLE)).filteredOn("true"::equals).hasSize(TIMES);
        assertThat(count("MATCH (a:Article) WHERE a.rawText STARTS WITH 'same ' RETURN count(a) AS n"))
                .isEqualTo(TIMES);
        assertThat(count("MATCH (c:Claim)-[:MADE_IN]->(a:Article) WHERE a.rawText STARTS WITH 'same ' RETURN"
                        + " count(c) AS n"))
                .isEqualTo(TIMES);
    }

    @Test
    void oneActThatAllReportIsOneActAndOneMeasure() throws Exception {
        parties("country:act-a", "country:act-b");
        meet(TIMES, Task.ACT);
        assertThat(count("MATCH (a:Article) WHERE a.rawText STARTS WITH 'act ' RETURN count(a) AS n"))
                .isEqualTo(TIMES * WRITERS);
        String acts =
                "MATCH (a:PolicyAction)<-[:SUPPORTS]-(:Claim)-[:MADE_IN]->(x:Article) WHERE x.rawText STARTS WITH 'act"
                        + " '";
        assertThat(count(acts + " RETURN count(DISTINCT a) AS n")).isEqualTo(TIMES);
        assertThat(count(acts + " MATCH (a)-[:CHANGES]->(m:Measure) RETURN count(DISTINCT m) AS n"))
                .isEqualTo(1);
        // Each further report closed the version before and opened another one, at its own stamp.
        assertThat(count(
                        acts + " WITH DISTINCT a MATCH (a)-[:HAS_VERSION]->(v) WHERE v.recordedTo = 9223372036854775807"
                                + " AND v.reportedTo = 9223372036854775807 RETURN count(v) AS n"))
                .isEqualTo(TIMES);
        assertThat(count(acts
                        + " WITH DISTINCT a MATCH (a)-[:HAS_VERSION]->(v), (a)-[:HAS_VERSION]->(w) WHERE v.id < w.id"
                        + " AND v.recordedFrom < w.recordedTo AND w.recordedFrom < v.recordedTo"
                        + " AND v.reportedFrom < w.reportedTo AND w.reportedFrom < v.reportedTo RETURN count(*) AS n"))
                .isZero();
    }

    @Test
    void oneCompanyThatAllAddIsOneEntityWithEachNameOnce() throws Exception {
        parties("country:firm-a");
        meet(TIMES, Task.COMPANY);
        String firms = "MATCH (e:Entity) WHERE e.id STARTS WITH 'company:firm-' ";
        assertThat(count(firms + "RETURN count(e) AS n")).isEqualTo(TIMES);
        assertThat(count(firms + "AND e:Company RETURN count(e) AS n")).isEqualTo(TIMES);
        assertThat(count(firms + "MATCH (a:Alias)-[:NAMES]->(e) RETURN count(*) AS n"))
                .isEqualTo(TIMES * 3);
        assertThat(count(firms + "MATCH (a:Alias)-[:NAMES]->(e) RETURN count(DISTINCT a.id) AS n"))
                .isEqualTo(TIMES * 3);
        assertThat(count(firms + "MATCH (e)-[p:PART_OF]->(:Entity {id: 'country:firm-a'}) RETURN count(p) AS n"))
                .isEqualTo(TIMES);
        // All reports are of one act on the one company.
        assertThat(count("MATCH (a:PolicyAction)<-[:SUPPORTS]-(:Claim)-[:MADE_IN]->(x:Article)"
                        + " WHERE x.rawText STARTS WITH 'firm ' RETURN count(DISTINCT a) AS n"))
                .isEqualTo(TIMES);
        assertThat(count("MATCH (x:Article) WHERE x.rawText STARTS WITH 'firm ' RETURN count(x) AS n"))
                .isEqualTo(TIMES * WRITERS);
    }

    @Test
    void oneTextThatAllPrintIsOneStory() throws Exception {
        assertThat(Set.copyOf(meet(TIMES, Task.STORY))).hasSize(TIMES);
        assertThat(count("MATCH (a:Article)-[:TELLS]->(s) WHERE a.rawText STARTS WITH 'print '"
                        + " RETURN count(DISTINCT s) AS n"))
                .isEqualTo(TIMES);
    }

    @AfterEach
    void noRelationshipIsThereTwice() {
        assertThat(count("MATCH (x)-[r]->(y) WITH x, y, type(r) AS type, properties(r) AS p, count(*) AS n WHERE n > 1"
                        + " RETURN count(*) AS n"))
                .isZero();
    }

    @Test
    void stampsAreInTheOrderOfCommitsThoughTheClocksAreNot() throws Exception {
        record Commit(long begun, long stamp, long ended) {}
        List<Commit> commits = meet(40, Task.STAMP).stream()
                .map(answer -> answer.split(" "))
                .map(times -> new Commit(Long.parseLong(times[0]), Long.parseLong(times[1]), Long.parseLong(times[2])))
                .toList();
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
        assertThat(meet(1, Task.CLOCK))
                .allSatisfy(now -> assertThat(Long.parseLong(now)).isGreaterThanOrEqualTo(last));
    }
}
