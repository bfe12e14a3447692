package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dateline.Service;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Outcome;
import org.dateline.source.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Thirty searches by meaning among the acts of the bundled reports: an act of a right report is among the first three. */
@Execution(ExecutionMode.CONCURRENT)
class MeaningQueriesIT {

    private static final Path REPORTS = Path.of("src/main/resources/samples");
    private static final Path QUERIES = Path.of("src/test/resources/meaning/queries.tsv");
    private static final double LEAST_SHARE = 0.85;
    private static final int FIRST = 3;

    @TempDir
    Path folder;

    private record Query(String text, Set<String> reports) {

        /** Whether an act has a claim of one of the reports. The address of a bundled report ends with its source. */
        private boolean isAnsweredBy(JsonNode act) {
            return act.findValuesAsString("url").stream()
                    .map(url -> url.replaceFirst("#.*", ""))
                    .anyMatch(url -> reports.contains(url.substring(url.lastIndexOf('/') + 1)));
        }
    }

    private static List<Query> queries(int half) throws IOException {
        List<Query> all = Files.readAllLines(QUERIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Query(cells[0], Set.of(cells[1].split(" "))))
                .toList();
        assertThat(all).hasSize(30);
        return Stream.iterate(half, i -> i < all.size(), i -> i + 2)
                .map(all::get)
                .toList();
    }

    private static void read(Service service) throws IOException {
        IngestQueue queue = service.get(IngestQueue.class);
        List<CompletableFuture<Outcome>> reports = new ArrayList<>();
        for (String thread : new String[] {"energy", "tariffs", "technology"}) {
            new Deliveries(null, null)
                    .of(REPORTS.resolve(thread + ".jsonl").toString())
                    .forEach(report -> reports.add(queue.submit(report.submission(), report.origin())));
        }
        reports.forEach(report -> assertThat(report.join().status()).isEqualTo(Outcome.Status.PROCESSED));
        Backlogs.workOff(service.get(Backlog.class));
    }

    private static JsonNode found(Service service, Query query) {
        return service.http()
                .data(
                        "{ search(text: \"" + query.text() + "\", by: MEANING, first: " + FIRST
                                + ") { actions { node { summary claims(first: 50) { edges { node { article { url } } } } } } } }")
                .at("/search/actions");
    }

    @Test
    void anActOfARightReportIsAmongTheFirstThree() throws Exception {
        // A machine that is busy with other tests reads slowly, and a report that is left out would change the figure.
        try (Service service = Service.on(
                folder,
                "--dateline.meaning=false",
                "--dateline.intake.quick=10m",
                "--dateline.intake.time=10m",
                "--dateline.intake.stages.read=10m",
                "--dateline.intake.stages.clean=10m",
                "--dateline.intake.stages.segment=10m",
                "--dateline.intake.stages.sign=10m",
                "--dateline.intake.stages.find-acts=10m",
                "--dateline.intake.stages.code=10m",
                "--dateline.intake.stages.resolve=10m")) {
            read(service);
            System.out.printf(
                    "%d claims have a vector of their quote, %d of their summary%n",
                    service.rows("MATCH (c:Claim)-[:QUOTES]->() RETURN c.id AS x")
                            .size(),
                    service.rows("MATCH (c:Claim)-[:SUMMARIZED_AS]->() RETURN c.id AS x")
                            .size());
            for (int half = 0; half < 2; half++) {
                List<String> missed = new ArrayList<>();
                for (Query query : queries(half)) {
                    JsonNode acts = found(service, query);
                    if (acts.valueStream().noneMatch(query::isAnsweredBy)) {
                        missed.add(query.text() + " -> " + acts.findValuesAsString("summary"));
                    }
                }
                double share = 1 - (double) missed.size() / queries(half).size();
                System.out.printf(
                        "searches by meaning, %s: %.2f have an act of a right report among the first three; missed: %s%n",
                        half == 0 ? "tuned on" : "not tuned on", share, missed);
                assertThat(share).as("half " + half + " misses " + missed).isGreaterThanOrEqualTo(LEAST_SHARE);
            }
        }
    }
}
