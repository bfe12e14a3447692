package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dateline.IntegrationTest;
import org.dateline.cli.Typed;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Prints what bulk imports reach, each figure beside the one that is wanted.
 *
 * <p>{@code mvn -Pbench verify -Dit.test=ImportBenchmark -Dit.arguments=-Dpage-cache=768} gives the store about the memory
 * that the command gives it; {@code -Drows=100000} among the arguments makes the long import shorter.
 */
@IntegrationTest
@Import(HandWrittenLoop.class)
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
    Entities entities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Database database;

    @Autowired
    HandWrittenLoop loop;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void printsEventsASecond() throws Exception {
        entities.put(catalogue.entities());
        imports.run(BulkImport.Format.ICEWS, CodedEvents.file(WARM_UP, 2011), new Silent());
        double byHand = loop.rate(CodedEvents.file(WARM_UP, 2012));
        Path file = CodedEvents.file(EVENTS, 2013);
        long cpu = cpu();
        ImportProgress first = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        print(
                "import icews: %,.0f complete events a second (wanted 4,500), %.2f of a driver loop's %,.0f (wanted 0.8)",
                first.rate(), first.rate() / byHand, byHand);
        print("  %.0f microseconds of all processors an event", (cpu() - cpu) / 1e3 / EVENTS);
        ImportProgress again = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        assertThat(again.added()).isZero();
        print("run again: %,.0f rows a second (wanted 30,000)", again.rate());
    }

    @Test
    @Order(2)
    void printsHowLongReadersWait() throws Exception {
        Path file = CodedEvents.file(EVENTS, 2014);
        TimelineReader reader = new TimelineReader(port);
        reader.p95(300);
        double idle = reader.p95(300);
        CompletableFuture<ImportProgress> running =
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
        ScriptedClaims.write(folder, catalogue, SCRIPT);
        long before = dated();
        Map<String, CsvImport.Loaded> loaded = scripts.run(folder, new Silent());
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
        ImportProgress end = imports.run(BulkImport.Format.ICEWS, CodedEvents.file(LONG, 2016), memory);
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
