package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Dateline;
import org.dateline.Http;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the service at random instants while articles come in: every article that was accepted is written exactly once. Twenty rounds in
 * the long form, or {@code -Dfaults.rounds=100}; none in the short one.
 */
@Tag("faults")
class KilledServiceIT {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", Boolean.getBoolean("faults.long") ? 20 : 0);

    /** Long enough to accept some, to be at work on one, and to have written another. */
    private static final int LONGEST = 4_000;

    private static final Duration START = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final Random random = new Random(22);
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private int number;

    @Test
    void everyAcceptedArticleIsWrittenOnce() throws IOException, InterruptedException {
        Assumptions.assumeTrue(ROUNDS > 0, "the service is killed in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            Process service = start(data);
            Http http = answering(data, service);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(LONGEST));
            while (System.nanoTime() < end) {
                handIn(http);
            }
            service.destroyForcibly().waitFor();
        }
        Process service = start(data);
        try {
            Http http = answering(data, service);
            Awaitility.await().atMost(START).pollInterval(Duration.ofSeconds(1)).until(() -> isIdle(http));
            assertThat(accepted).as("articles that were accepted").isNotEmpty();
            accepted.forEach((url, id) -> assertThat(http.data("{ article(ref: \"" + id + "\") { url } }")
                            .at("/article/url")
                            .asString())
                    .isEqualTo(url));
            int articles = http.data("{ articles { totalCount } }")
                    .at("/articles/totalCount")
                    .asInt();
            // The answer to the last one before a kill may have been lost.
            assertThat(articles).isBetween(accepted.size(), accepted.size() + ROUNDS);
            assertThat(http.data("{ submissions(states: [QUARANTINED]) { edges { node { reason } } } }")
                            .at("/submissions/edges"))
                    .isEmpty();
        } finally {
            service.destroy();
            assertThat(service.waitFor(10, TimeUnit.SECONDS))
                    .as("an ordered stop takes ten seconds at most")
                    .isTrue();
        }
    }

    private static boolean isIdle(Http http) {
        JsonNode intake = http.data("{ intake { received processing } }").get("intake");
        return intake.get("received").asInt() + intake.get("processing").asInt() == 0;
    }

    private void handIn(Http http) {
        number++;
        String url = "https://news.example/" + number;
        JsonNode receipt = http.data("mutation { ingestArticles(wait: false, input: [{url: \"" + url
                        + "\", publishedAt: \"2018-11-23\", text: \"Norway banned the import of turbot number " + number
                        + " from Iceland.\"}]) { receipts { submissionId articleId } } }")
                .at("/ingestArticles/receipts/0");
        assertThat(receipt.get("submissionId").asString()).startsWith("submission:");
        accepted.put(url, receipt.get("articleId").asString());
    }

    private static Process start(Path data) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> open = Stream.of("java.nio", "java.io", "sun.nio.ch")
                .map(p -> "--add-opens=java.base/" + p + "=ALL-UNNAMED")
                .toList();
        List<String> command = Stream.of(
                        Stream.of(java.toString(), "-Xmx1g", "-cp", System.getProperty("java.class.path")),
                        open.stream(),
                        Stream.of(
                                Dateline.class.getName(),
                                "--dateline.data=" + data,
                                "--server.port=0",
                                "--dateline.bolt-port=0",
                                "--dateline.page-cache=64MB",
                                "--dateline.disk.reserve=1MB",
                                "--dateline.samples=false",
                                "--dateline.meaning=false"))
                .flatMap(s -> s)
                .toList();
        Files.deleteIfExists(data.resolve("service.url"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Http answering(Path data, Process service) {
        Path address = data.resolve("service.url");
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(service.isAlive()).as("the service runs").isTrue();
            return Files.exists(address) && Files.readString(address).startsWith("http") && answers(address);
        });
        return new Http(port(address));
    }

    private static boolean answers(Path address) {
        try {
            return new Http(port(address)).text("{ __typename }").contains("Query");
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static int port(Path address) {
        try {
            return URI.create(Files.readString(address).strip()).getPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
