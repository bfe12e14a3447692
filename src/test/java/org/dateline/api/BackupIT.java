package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.backup.Backup;
import org.dateline.bulk.BulkImport;
import org.dateline.bulk.Fixtures;
import org.dateline.bulk.Silent;
import org.dateline.cli.Typed;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.graph.Submissions;
import org.dateline.model.Coding;
import org.dateline.watch.SourceChecks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A database with reports of both kinds and thirty corrections, some undone; what was backed up is all of it. The lock keeps
 * its tests, which share the service, one after the other, while they run beside other classes.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the service that is backed up")
class BackupIT {

    /** Every node and relationship with all that it carries, but for the clock, the migrations, and what the audit tells of backups. */
    private static final List<String> DUMP = List.of(
            "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4j' OR l IN ['Clock', 'Lock'])"
                    + " AND NOT coalesce(n.act, '') IN ['BACKUP', 'RESTORE'] RETURN [labels(n), properties(n)] AS x",
            "MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['MIGRATED_TO'] RETURN [coalesce(a.id, a.key), type(r), properties(r), coalesce(b.id, b.key, b.name)] AS x");

    /**
     * Where stores are compared row by row, a sixth of the questions shows that they answer. Each store plans every query
     * anew, which takes most of the time of this test.
     */
    private static final int SIXTH = 6;

    @TempDir
    static Path folder;

    private static Service service;
    private static Path backup;
    private static List<String> queries;

    @BeforeAll
    static void fill() throws IOException {
        service = Service.on(folder.resolve("data"));
        Http http = service.http();
        String us = http.data("{ entity(ref: \"US\") { id } }").at("/entity/id").asString();
        List<String> firms = List.of("Boeing", "Airbus", "Apple", "Microsoft", "Huawei").stream()
                .map(name -> http.data("{ entity(ref: \"" + name + "\") { id } }")
                        .at("/entity/id")
                        .asString())
                .toList();
        Readings readings = service.get(Readings.class);
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.of(2018, 1, 1).plusDays(i * 20L);
            Coding coding = Generated.sanction(us, firms.get(i % firms.size()), Generated.on(day));
            String source = i % 5 == 0 ? "Harbour Post mirror" : "Harbour Post";
            readings.write(Generated.from(source, Generated.reading("Report " + i + " of a sanction", day, coding)));
            if (i % 4 == 0) {
                readings.write(Generated.from(
                        "Harbour Post", Generated.reading("Another report of sanction " + i, day.plusDays(9), coding)));
            }
        }
        service.get(BulkImport.class).run(BulkImport.Format.ICEWS, Fixtures.copy("icews.tsv", folder), new Silent());
        service.get(Submissions.class).report("lost.txt", "the text is empty");
        Analyst analyst = new Analyst(http);
        List<String> done = analyst.correct();
        analyst.undo(done.subList(20, 24).reversed());
        http.data("mutation { createTopic(name: \"Planes\", filter: {anyOf: [\"Boeing\", \"Airbus\"]}) { id } }");
        // Paused, so that nothing asks its site meanwhile.
        service.get(Database.class)
                .write(tx -> tx.run(
                                "CREATE (:WatchedSource {id: 'watch:1', name: 'Wire', nameKey: 'wire', kind: 'FEED',"
                                        + " address: 'https://news.example.org/feed.xml', every: 'PT15M', state: 'PAUSED', addedAt: 1,"
                                        + " articles: 1, setAside: 0, failures: 0, etag: '\"1\"', licence: 'CC-BY-4.0'}) CREATE (:WatchedEntry {id:"
                                        + " 'entry:1', source: 'watch:1', fingerprint: '1a', address: 'https://x.example', at: 1})")
                        .consume());
        queries = Snapshot.queries(analyst.ids());
        backup = folder.resolve("whole.backup");
        Typed made = Typed.run("backup", backup, "--data", folder.resolve("data"));
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).containsPattern("\\d Claim\\b").containsPattern("\\d INVOLVED_IN\\b");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** An article of the watched source is written, and the source has not heard of it. */
    private static void handIn() {
        service.get(Database.class)
                .write(tx -> tx.run(
                                "MATCH (a:Article) WITH a ORDER BY a.id LIMIT 1 CREATE (:Submission {id: 'submission:1', status: 'DONE',"
                                        + " origin: 'https://x.example', receivedAt: 1, changedAt: 1, attempts: 1, article: a.id})"
                                        + " CREATE (:WatchedSubmission {id: 'submission:1', source: 'watch:1', entry: 'entry:1'})")
                        .consume());
    }

    @Test
    void aRestoredDatabaseHoldsAndAnswersTheSame() {
        handIn();
        String then = Analyst.recorded(service.http());
        Path restored = folder.resolve("restored");
        Path now = folder.resolve("now.backup");
        assertThat(Typed.run("backup", now, "--data", folder.resolve("data")).code())
                .isZero();
        Typed loaded = Typed.run("restore", now, "--data", restored);
        assertThat(loaded.code()).as(loaded.out() + loaded.err()).isZero();
        assertThat(loaded.out()).contains("all is as it was").containsPattern("[5-9]\\d questions");
        service.get(SourceChecks.class).settle();
        assertThat(service.rows("MATCH (a:Article {licence: 'CC-BY-4.0'}) RETURN a.id AS x"))
                .hasSize(1);
        try (Service copy = Service.on(restored)) {
            copy.get(SourceChecks.class).settle();
            assertThat(dump(copy)).isEqualTo(dump(service));
            assertThat(queries).hasSizeGreaterThanOrEqualTo(50);
            assertThat(Snapshot.at(copy.http(), queries, then)).isEqualTo(Snapshot.at(service.http(), queries, then));
            assertThat(Snapshot.now(copy.http(), queries).withoutInstant())
                    .isEqualTo(Snapshot.now(service.http(), queries).withoutInstant());
            assertThat(Typed.run("restore", now, "--data", restored).err()).contains("is not empty");
        }
    }

    @Test
    void anEntryOfAWatchedSourceStandsInABackupOnlyWithWhatWasHandedInForIt() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        ByteArrayOutputStream file = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(int b) {
                // Each file of the zip begins with PK and ends with it.
                if (b == 'P') {
                    take(taken.getAndIncrement());
                }
                super.write(b);
            }
        };
        service.get(Backup.class).write(file, at -> List.of());
        String submissions = rows(file, "submissions.jsonl");
        assertThat(Pattern.compile("\"address\":\"(submission:[^\"]+)\"")
                        .matcher(rows(file, "watched_entries.jsonl"))
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(submissions).contains(id));
    }

    private static void take(int number) {
        String submission = service.get(Submissions.class)
                .report("entry " + number, "the page is empty")
                .id();
        service.get(Database.class)
                .write(tx -> tx.run(
                                "CREATE (:WatchedEntry {id: 'entry:taken-' + $number, source: 'watch:1', fingerprint: '1a', address: $address, at: $number})",
                                Map.of("number", number, "address", submission))
                        .consume());
    }

    private static String rows(ByteArrayOutputStream backup, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup.toByteArray()))) {
            ZipEntry entry = zip.getNextEntry();
            while (!name.equals(entry.getName())) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<TreeSet<String>> dump(Service service) {
        return DUMP.stream().map(service::rows).toList();
    }

    @Test
    void whatIsNoWholeBackupIsOneLine() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Path cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(refused(cut)).contains("cut off");
        Path flipped = Files.write(folder.resolve("flipped.backup"), whole);
        try (RandomAccessFile file = new RandomAccessFile(flipped.toFile(), "rw")) {
            file.seek(whole.length / 3);
            int b = file.read();
            file.seek(whole.length / 3);
            file.write(b ^ 1);
        }
        assertThat(refused(flipped)).contains("damaged");
        Path foreign = folder.resolve("foreign.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThat(refused(foreign)).contains("no backup of Dateline");
        assertThat(refused(Files.writeString(folder.resolve("text.txt"), "hello")))
                .contains("no backup of Dateline");
        assertThat(refused(folder.resolve("missing"))).contains("there is no such file");
    }

    @Test
    void aPhysicalBackupTurnsRequestsAwayMeanwhileAndGoesOn() throws Exception {
        Path data = folder.resolve("data");
        Path dump = folder.resolve("whole.dump");
        List<String> few = IntStream.iterate(0, i -> i < queries.size(), i -> i + SIXTH)
                .mapToObj(queries::get)
                .toList();
        List<TreeSet<String>> all = dump(service);
        Snapshot before = Snapshot.now(service.http(), few);
        List<HttpResponse<String>> answers = new CopyOnWriteArrayList<>();
        Set<Integer> live = new ConcurrentSkipListSet<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread reader = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                answers.add(post(service.port()));
                live.add(Http.send(service.http().request("/actuator/health/liveness"))
                        .statusCode());
            }
        });
        Typed made = Typed.run("backup", dump, "--physical", "--data", data);
        over.set(true);
        reader.join();
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).containsPattern("whole.dump: [\\d,]+ bytes; the database was stopped for \\d+\\.\\d s");
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200, 503)
                .contains(503);
        assertThat(live).as("an orchestrator must not kill it meanwhile").containsExactly(200);
        assertThat(answers)
                .filteredOn(a -> a.statusCode() == 503)
                .allSatisfy(
                        a -> assertThat(a.headers().firstValue("retry-after")).hasValue("10"));
        assertThat(answers)
                .filteredOn(a -> a.statusCode() == 200)
                .allSatisfy(a -> assertThat(a.body()).doesNotContain("errors"));
        assertThat(dump(service)).isEqualTo(all);
        assertThat(Snapshot.now(service.http(), few).withoutInstant()).isEqualTo(before.withoutInstant());
        service.get(Submissions.class).report("later.txt", "it can write as well");

        Path loaded = folder.resolve("loaded");
        Typed restored = Typed.run("restore", dump, "--data", loaded);
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(Typed.run("audit", "--last", 1, "--data", loaded).out())
                .contains("RESTORE", "DONE", dump.toString());
        try (Service copy = Service.on(loaded)) {
            assertThat(dump(copy)).isEqualTo(all);
            assertThat(Snapshot.now(copy.http(), few).withoutInstant()).isEqualTo(before.withoutInstant());
        }
        Typed again = Typed.run("restore", dump, "--data", loaded);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds a database");
        byte[] bytes = Files.readAllBytes(dump);
        Path cut = Files.write(folder.resolve("cut.dump"), Arrays.copyOf(bytes, bytes.length / 2));
        Path nothing = folder.resolve("nothing");
        Typed broken = Typed.run("restore", cut, "--data", nothing);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err().strip()).matches("[^\n]*cut.dump: Failed to load[^\n]*");
        assertThat(nothing.resolve("neo4j")).doesNotExist();
    }

    @Test
    void aPhysicalBackupIsWrittenIntoItsFolderAndNowhereElse() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/backup/physical?file=..%2Fstolen"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("backups");
    }

    private static HttpResponse<String> post(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\": \"{ timeline(first: 3) { edges { node { summary claims { totalCount } } } } }\"}"))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String refused(Path file) {
        Path never = folder.resolve("never");
        Typed typed = Typed.run("restore", file, "--data", never);
        assertThat(typed.code()).isEqualTo(2);
        assertThat(never).doesNotExist();
        assertThat(typed.err().strip().lines()).as(typed.err()).hasSize(1);
        return typed.err();
    }
}
