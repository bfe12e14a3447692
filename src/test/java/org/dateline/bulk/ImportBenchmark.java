package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.dateline.IntegrationTest;
import org.dateline.graph.Database;
import org.dateline.graph.DriverLoop;
import org.dateline.graph.Entities;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.dateline.model.Entity;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Prints what bulk imports reach: complete events a second beside a driver loop that makes the same writes, rows a second
 * when run again, dated relationships a second by the scripts, readers' waits meanwhile, and the memory that stays.
 * {@code -Dit.arguments=-Dpage-cache=768} gives the store the memory that the command gives it.
 */
@IntegrationTest
class ImportBenchmark {

    private static final int WARM_UP = 20_000;
    private static final int EVENTS = Integer.getInteger("events", 60_000);
    private static final int LOOP = 20_000;
    private static final int SCRIPT = 40_000;
    private static final String PAGE =
            "{\"query\": \"{ timeline(filter: {involving: [\\\"US\\\"]}, first: 50) { edges { node { date { edtf } type summary } } } }\"}";

    @Autowired
    BulkImport imports;

    @Autowired
    CsvImport scripts;

    @Autowired
    Records records;

    @Autowired
    Entities entities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Database database;

    @Autowired
    Driver driver;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void printsEventsASecond() throws Exception {
        entities.put(catalogue.entities());
        imports.run(BulkImport.Format.ICEWS, events(WARM_UP, 1), new Silent());
        print("heap after %,d events: %,d MB%n", WARM_UP, heap());
        double loop = loop(events(LOOP, 3));
        Path file = events(EVENTS, 2);
        long cpu = cpu();
        Progress first = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        print(
                "import icews: %,.0f complete events a second (%,d in %.1f s)%n",
                first.rate(), first.added(), first.seconds());
        print("  %.0f microseconds of CPU an event%n", (cpu() - cpu) / 1e3 / EVENTS);
        print("driver loop, the same writes: %,.0f; the import is at %.2f of it%n", loop, first.rate() / loop);
        Progress again = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        print("run again: %,.0f rows a second (%,d new)%n", again.rate(), again.added());
        print("heap after %,d events: %,d MB%n", WARM_UP + LOOP + EVENTS, heap());
        readers();
        script();
        print("heap at the end: %,d MB%n", heap());
    }

    /** Events that nobody has stored, their articles and entities put before the time is taken. */
    private double loop(Path file) throws Exception {
        IcewsRows format = new IcewsRows(Cameo.load(), new Actors(new Gazetteer(catalogue)));
        List<Row> rows = new ArrayList<>();
        try (Rows in = new Rows(Files.newInputStream(file))) {
            for (Row row = in.next(); row != null; row = in.next()) {
                rows.add(row);
            }
        }
        Map<String, RecordRow> acts = new LinkedHashMap<>();
        format.read(rows, (row, reason) -> {})
                .forEach(r -> acts.putIfAbsent(r.record().action(), r.record()));
        entities.put(format.drainEntities());
        Map<String, RecordArticle> articles = new LinkedHashMap<>();
        acts.values().forEach(r -> articles.put(r.article().article().id(), r.article()));
        long now = Instant.now().toEpochMilli() * 1000;
        records.putArticles(articles.values(), now);
        return DriverLoop.write(driver, List.copyOf(acts.values()), now);
    }

    /** How long a page takes over HTTP while nothing else happens, and while an import runs. */
    private void readers() throws Exception {
        Path file = events(EVENTS, 5);
        page(300);
        double[] idle = page(300);
        CompletableFuture<Progress> running =
                CompletableFuture.supplyAsync(() -> imports.run(BulkImport.Format.ICEWS, file, new Silent()));
        List<Double> busy = new ArrayList<>();
        while (!running.isDone()) {
            for (double one : page(20)) {
                busy.add(one);
            }
        }
        double[] sorted =
                busy.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        print(
                "timeline page of 50: p95 %.1f ms idle, %.1f ms while importing (%.1f times), %,.0f events a second meanwhile%n",
                at(idle, 0.95),
                at(sorted, 0.95),
                at(sorted, 0.95) / at(idle, 0.95),
                running.get().rate());
    }

    private double[] page(int times) throws Exception {
        double[] millis = new double[times];
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(PAGE))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                String body = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                millis[i] = (System.nanoTime() - start) / 1e6;
                assertThat(body).contains("\"edges\"").doesNotContain("errors");
                // A reader reads; without a pause it would be a second import.
                Thread.sleep(20);
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** The scripts of {@code cypher/bulk}, with all indexes and constraints on. */
    private void script() throws IOException {
        List<String> claims = new ArrayList<>(
                List.of(
                        "id,article,action,type,earliest,latest,edtf,partyRoles,partyTexts,partyEntities,partyPrincipals,partyInferred"));
        List<String> countries = catalogue.entities().stream()
                .map(Entity::id)
                .filter(id -> id.startsWith("country:"))
                .toList();
        Random random = new Random(11);
        for (int i = 0; i < SCRIPT; i++) {
            String from = countries.get(random.nextInt(countries.size()));
            String to = countries.get(random.nextInt(countries.size()));
            LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(365));
            claims.add("claim:s" + i + ",article:script,action:s" + i + ",CONSULT," + day + "," + day + "," + day
                    + ",ACTOR|ADDRESSEE,a|b," + from + "|" + to + ",|,false|false");
        }
        Files.write(folder.resolve("claims.csv"), claims);
        Files.writeString(
                folder.resolve("articles.csv"),
                "id,rawText,source,publishedAt,reportedAt\narticle:script,x,Script,2018-01-01,2018-01-01T12:00:00Z\n");
        long before = dated();
        Map<String, CsvImport.Loaded> loaded = scripts.run(folder);
        double all =
                loaded.values().stream().mapToDouble(CsvImport.Loaded::seconds).sum();
        CsvImport.Loaded acts = Objects.requireNonNull(loaded.get("acts"));
        print(
                "scripts: %,.0f claims a second, %,.0f acts a second; %,.0f dated relationships a second in actions.cypher, %,.0f with claims.cypher%n",
                Objects.requireNonNull(loaded.get("claims.csv")).rate(),
                acts.rate(),
                (dated() - before) / acts.seconds(),
                (dated() - before) / all);
    }

    private long dated() {
        return database.read("MATCH ()-[r:INVOLVED_IN|ACTS_ON|SUPPORTS]->() RETURN count(r) AS n", Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    private static void print(String format, Object... values) {
        System.out.printf(format, values);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Actors are as unevenly busy as in ICEWS: the busiest of 7,000 takes part in one event of twenty. */
    static Path events(int count, int seed) throws IOException {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(List.of(
                "China",
                "Iran",
                "Japan",
                "Government (United States)",
                "Barack Obama",
                "Russia",
                "Police (Kenya)",
                "France"));
        for (int i = 0; i < 7000; i++) {
            names.add("Body " + i);
        }
        List<String> relations = List.of(
                "Make statement",
                "Consult",
                "Make a visit",
                "Accuse",
                "Provide aid",
                "Impose embargo, boycott, or sanctions");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(String.join(
                    "\t",
                    name(names, random),
                    relations.get(random.nextInt(relations.size())),
                    name(names, random),
                    LocalDate.of(2010 + seed, 1, 1)
                            .plusDays(random.nextInt(365))
                            .toString()));
        }
        return Files.write(Files.createTempFile("icews", ".tsv"), lines);
    }

    private static String name(List<String> names, Random random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 4)));
    }
}
