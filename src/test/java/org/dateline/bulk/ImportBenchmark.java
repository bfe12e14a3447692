package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.dateline.IntegrationTest;
import org.dateline.cli.Typed;
import org.dateline.graph.Database;
import org.dateline.graph.DriverLoop;
import org.dateline.graph.Entities;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.dateline.model.Entity;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Prints what bulk imports reach, each figure beside the one that is wanted.
 *
 * <p>{@code mvn -Pbench verify -Dit.test=ImportBenchmark -Dit.arguments=-Dpage-cache=768} gives the store about the memory
 * that the command gives it; {@code -Drows=100000} among the arguments makes the long import shorter.
 */
@IntegrationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportBenchmark {

    private static final int WARM_UP = 20_000;
    private static final int EVENTS = Integer.getInteger("events", 60_000);
    private static final int LONG = Integer.getInteger("rows", 1_000_000);
    private static final int SCRIPT = 40_000;

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
    @Order(1)
    void printsEventsASecond() throws Exception {
        entities.put(catalogue.entities());
        imports.run(BulkImport.Format.ICEWS, CodedEvents.file(WARM_UP, 2011), new Silent());
        double loop = loop(CodedEvents.file(WARM_UP, 2012));
        Path file = CodedEvents.file(EVENTS, 2013);
        long cpu = cpu();
        Progress first = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        print(
                "import icews: %,.0f complete events a second (wanted 4,500), %.2f of a driver loop's %,.0f (wanted 0.8)",
                first.rate(), first.rate() / loop, loop);
        print("  %.0f microseconds of all processors an event", (cpu() - cpu) / 1e3 / EVENTS);
        Progress again = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        assertThat(again.added()).isZero();
        print("run again: %,.0f rows a second (wanted 30,000)", again.rate());
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

    @Test
    @Order(2)
    void printsHowLongReadersWait() throws Exception {
        Path file = CodedEvents.file(EVENTS, 2014);
        TimelineReader reader = new TimelineReader(port);
        reader.p95(300);
        double idle = reader.p95(300);
        CompletableFuture<Progress> running =
                CompletableFuture.supplyAsync(() -> imports.run(BulkImport.Format.ICEWS, file, new Silent()));
        double busy = reader.p95While(() -> !running.isDone());
        print(
                "readers, a timeline page of 50: p95 %.1f ms, %.1f times the %.1f ms of idle hours (wanted 3); %,.0f events a second meanwhile",
                busy, busy / idle, idle, running.get().rate());
    }

    /** The scripts of {@code cypher/bulk}, with all indexes and constraints on. */
    @Test
    @Order(3)
    void printsRelationshipsOfTheScripts() throws IOException {
        writeCsv();
        long before = dated();
        Map<String, CsvImport.Loaded> loaded = scripts.run(folder);
        CsvImport.Loaded acts = Objects.requireNonNull(loaded.get("acts"));
        CsvImport.Loaded claims = Objects.requireNonNull(loaded.get("claims.csv"));
        assertThat(acts.rows()).isEqualTo(SCRIPT);
        print(
                "LOAD CSV scripts: %,.0f dated relationships a second in actions.cypher, %,.0f with claims.cypher (wanted 20,000); %,.0f claims and %,.0f acts a second",
                (dated() - before) / acts.seconds(),
                (dated() - before) / (acts.seconds() + claims.seconds()),
                claims.rate(),
                acts.rate());
    }

    private void writeCsv() throws IOException {
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
    }

    private long dated() {
        return database.read("MATCH ()-[r:INVOLVED_IN|ACTS_ON|SUPPORTS]->() RETURN count(r) AS n", Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    @Test
    @Order(4)
    void printsRelationshipsOfTheBulkImporter() throws IOException {
        long cpu = cpu();
        Typed written = Typed.run(
                "import", "icews", CodedEvents.file(LONG / 4, 2015), "--offline", "--data", folder.resolve("offline"));
        assertThat(written.code()).as(written.err()).isZero();
        print(
                "import --offline (wanted 70,000 relationships a second):%n  %s",
                written.out().strip().replace("\n", "\n  "));
        print(
                "  %.0f microseconds of all processors a row, starts and indexes among it",
                (cpu() - cpu) / 1e3 / (LONG / 4));
    }

    @Test
    @Order(5)
    void printsWhatALongImportHolds() throws IOException {
        Residents memory = new Residents();
        print("memory of one import (wanted: flat), before it: %s", Residents.now());
        Progress end = imports.run(BulkImport.Format.ICEWS, CodedEvents.file(LONG, 2016), memory);
        print("%s%n  %,.0f events a second", memory.table(), end.rate());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
