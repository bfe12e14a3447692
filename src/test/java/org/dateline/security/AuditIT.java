package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.dateline.graph.Entities;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Acts of operators stand in the audit, whether they come by GraphQL, from a command beside the service or without it. */
@Execution(ExecutionMode.CONCURRENT)
class AuditIT {

    @TempDir
    Path folder;

    private Path data;

    @Test
    void everyActOfAnOperatorStandsInTheAudit() throws IOException {
        data = folder.resolve("data");
        Path backup = folder.resolve("all.backup");
        String left;
        try (Service service = Service.on(
                data, "--dateline.meaning=false", "--dateline.security.mode=local", "--dateline.resume=false")) {
            Http http = service.http(Files.readString(data.resolve("token")).strip());
            String retried = quarantined(service, "Norway banned the import of cod from Iceland.", "retried");
            http.data("mutation { retrySubmissions(ids: [\"" + retried + "\", \"submission:unknown\"]) { id } }");
            JsonNode entry = last("QUARANTINE");
            assertThat(entry.get("subject").asString()).isEqualTo(retried);
            assertThat(entry.get("before").asString())
                    .contains("\"QUARANTINED\"", "\"retried\"", "\"CODE\"", "\"why\"");
            assertThat(entry.get("after").asString()).contains("RECEIVED");

            String discarded = quarantined(service, "Norway banned the import of eel.", "discarded");
            http.data("mutation { discardSubmissions(ids: [\"" + discarded + "\", \"" + discarded + "\"]) }");
            assertThat(entries("QUARANTINE")).hasSize(2);
            assertThat(last("QUARANTINE").get("before").asString()).contains("\"discarded\"", "\"why\"");
            assertThat(last("QUARANTINE").get("after").isNull()).isTrue();

            String typed = quarantined(service, "Norway banned the import of herring.", "typed");
            run("quarantine", "discard", typed);
            assertThat(last("QUARANTINE").get("subject").asString()).isEqualTo(typed);

            run("backup", backup);
            assertThat(last("BACKUP").get("subject").asString()).isEqualTo(backup.toString());
            assertThat(last("BACKUP").get("after").asString()).contains("recorded");
            run("rebuild");
            assertThat(last("REBUILD").get("after").asString()).contains("DONE", "acts compared");
            assertThat(entries("REBUILD").getLast().get("after").asString()).contains("BEGUN");

            Path file = Files.writeString(
                    folder.resolve("icews.tsv"),
                    "Norway\tImpose embargo, boycott, or sanctions\tIceland\t2018-11-20\n");
            run("import", "icews", file);
            assertThat(last("IMPORT").get("subject").asString()).isEqualTo(file.toString());
            assertThat(last("IMPORT").get("after").asString()).contains("DONE", "\"rows\":1", "icews");
            assertThat(entries("IMPORT").getLast().get("after").asString()).contains("BEGUN");
            left = quarantined(service, "Norway banned the import of plaice.", "left");
        }
        for (Path none : List.of(folder.resolve("none.tsv"), Files.writeString(folder.resolve("none.zip"), "no zip"))) {
            String format = none.toString().endsWith("zip") ? "csv" : "icews";
            assertThat(Typed.run("import", format, none, "--data", data).code()).isEqualTo(2);
            List<JsonNode> both = entries("IMPORT").subList(0, 2);
            assertThat(both).allMatch(e -> e.get("subject").asString().equals(none.toString()));
            assertThat(both.getFirst().get("after").asString()).contains("FAILED", none + ": cannot be read");
            assertThat(both.getLast().get("after").asString()).contains("BEGUN");
        }
        run("quarantine", "discard", left);
        JsonNode alone = last("QUARANTINE");
        assertThat(alone.get("subject").asString()).isEqualTo(left);
        assertThat(alone.get("address").asString()).isEqualTo("command line");

        data = folder.resolve("restored");
        run("restore", backup);
        List<JsonNode> trail = audit();
        List<JsonNode> restores = of(trail, "RESTORE");
        assertThat(restores.getFirst().get("subject").asString()).isEqualTo(backup.toString());
        assertThat(restores.getFirst().get("after").asString()).contains("DONE", "\"problems\":[]");
        assertThat(restores.getLast().get("after").asString()).contains("BEGUN");
        assertThat(of(trail, "QUARANTINE"))
                .as("the audit of before is there as well")
                .hasSize(3);
        assertThat(Typed.run("restore", backup, "--data", data).code()).isEqualTo(2);
        assertThat(entries("RESTORE"))
                .as("a restore that is refused has not begun")
                .hasSize(2);
    }

    /** The catalogue of another release makes way for that of the import, which is a change. */
    @Test
    void anImportIsNotedBeforeTheCatalogueIsStored() throws Exception {
        data = folder.resolve("older");
        Path file = Files.writeString(
                folder.resolve("icews.tsv"), "Norway\tImpose embargo, boycott, or sanctions\tIceland\t2018-11-20\n");
        try (Service service = Service.on(data, "--dateline.meaning=false");
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Entities entities = service.get(Entities.class);
            entities.markStored("of another release");
            CompletableFuture<Typed> typed = new CompletableFuture<>();
            entities.whileAlone(() -> {
                other.execute(() -> typed.complete(Typed.run("import", "icews", file, "--data", data)));
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(
                                        service.get(AuditTrail.class).page(1, Long.MAX_VALUE, ""))
                                .singleElement()
                                .satisfies(entry -> assertThat(entry.after()).contains("BEGUN")));
                assertThat(typed).isNotDone();
            });
            assertThat(typed.get(2, TimeUnit.MINUTES).code()).isZero();
            assertThat(entities.isStored("of another release")).isFalse();
        }
    }

    private static String quarantined(Service service, String text, String origin) {
        Submissions submissions = service.get(Submissions.class);
        String id = submissions.accept(
                new Submission(text, TextFormat.PLAIN, null, null, null, "2018-11-23", null), origin);
        submissions.quarantine(id, "CODE", "why");
        return id;
    }

    private void run(Object... words) {
        List<Object> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data));
        Typed typed = Typed.run(all.toArray());
        assertThat(typed.code()).as(typed.out() + typed.err()).isZero();
    }

    private JsonNode last(String act) {
        return entries(act).getFirst();
    }

    private List<JsonNode> entries(String act) {
        return of(audit(), act);
    }

    private static List<JsonNode> of(List<JsonNode> trail, String act) {
        return trail.stream()
                .filter(entry -> entry.get("act").asString().equals(act))
                .toList();
    }

    /** Without a service it takes a start to ask. */
    private List<JsonNode> audit() {
        return Typed.run("audit", "--last", 0, "--data", data)
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
