package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Service;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thirty searches by meaning among the acts of some hundred reports: the right one is among the first three. */
@Execution(ExecutionMode.CONCURRENT)
class MeaningQueriesIT {

    private static final Path REPORTS = Path.of("src/main/resources/samples");
    private static final Path QUERIES = Path.of("src/test/resources/meaning/queries.tsv");
    private static final double LEAST_SHARE = 0.85;
    private static final int FIRST = 3;

    /** A report's news stands in its first sentences. */
    private static final int SENTENCES = 2;

    @TempDir
    Path folder;

    private record Query(String text, Pattern title) {}

    private static List<Query> queries(int half) throws IOException {
        List<Query> all = Files.readAllLines(QUERIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Query(cells[0], Pattern.compile(cells[1])))
                .toList();
        assertThat(all).hasSize(30);
        return Stream.iterate(half, i -> i < all.size(), i -> i + 2)
                .map(all::get)
                .toList();
    }

    private static List<JsonNode> reports() throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(REPORTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl"))
                    .filter(f -> !f.endsWith("articles.jsonl"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file)
                        .forEach(line -> reports.add(JsonMapper.shared().readTree(line)));
            }
        }
        return reports;
    }

    /** Each sentence tells an act of its own; who acts on whom is of no account here. */
    private static void write(Service service, List<JsonNode> reports) {
        for (int i = 0; i < reports.size(); i++) {
            JsonNode report = reports.get(i);
            String text = report.get("text").asString();
            LocalDate day = LocalDate.parse(report.get("publishedAt").asString().substring(0, 10));
            String[] body = text.substring(text.indexOf("\n\n") + 2).split("(?<=[.?!])\\s+");
            for (int s = 0; s < Math.min(SENTENCES, body.length); s++) {
                String actor = "meaning:" + i + "." + s;
                service.get(Entities.class).put(List.of(Generated.entity(actor)));
                service.get(Readings.class)
                        .write(Generated.quoting(
                                body[s],
                                Generated.reading(
                                        body[s] + "\n" + report.get("title").asString() + "\n" + actor,
                                        day,
                                        Generated.sanction(actor, actor, Generated.on(day)))));
            }
        }
    }

    @Test
    void theRightActIsAmongTheFirstThree() throws Exception {
        try (Service service = Service.on(folder)) {
            write(service, reports());
            Backlogs.workOff(service.get(Backlog.class));
            for (int half = 0; half < 2; half++) {
                List<String> missed = new ArrayList<>();
                for (Query query : queries(half)) {
                    JsonNode found = service.http()
                            .data(
                                    "{ search(text: \"" + query.text() + "\", by: MEANING, first: " + FIRST
                                            + ") { actions { node { claims(first: 1) { edges { node { article { rawText } } } } } } } }");
                    if (found.findValuesAsString("rawText").stream()
                            .noneMatch(text -> query.title()
                                    .matcher(text.substring(text.indexOf('\n') + 1))
                                    .find())) {
                        missed.add(query.text() + " -> " + found.findValuesAsString("rawText"));
                    }
                }
                assertThat(missed.size())
                        .as("half " + half + " misses " + missed)
                        .isLessThanOrEqualTo(
                                (int) ((1 - LEAST_SHARE) * queries(half).size()));
            }
        }
    }
}
