package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.awaitility.Awaitility;
import org.dateline.Service;
import org.dateline.graph.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two services with databases of their own read one topic. One of them leaves a source out: whoever asks it learns nothing of that source,
 * now or as of any date.
 */
class LeftOutSourcesIT {

    private static final String CLOSED = "The Closed Gazette";
    private static final String EARLIER = "The Earlier Gazette";
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static BrokerForTests kafka;
    private static Service all;
    private static Service open;

    @BeforeAll
    static void start() throws IOException {
        kafka = BrokerForTests.start();
        String broker = kafka.settings()[0];
        all = Service.on(folder.resolve("all"), broker, "--dateline.meaning=false");
        open = Service.on(
                folder.resolve("open"),
                broker,
                "--dateline.meaning=false",
                "--dateline.kafka.prefix=open",
                "--dateline.watch.folders=" + folder,
                "--dateline.kafka.articles=dateline.articles",
                "--dateline.intake.left-out=" + CLOSED.toUpperCase(Locale.ROOT) + "," + EARLIER);
    }

    @AfterAll
    static void stop() {
        open.close();
        all.close();
        kafka.close();
    }

    private static String input(String text, String source) {
        return "{text: \"" + text + "\", publishedAt: \"2024-05-07\", url: \"https://news.example/"
                + Math.abs(text.hashCode()) + "\""
                + (source.isEmpty() ? ", format: HTML" : ", source: \"" + source + "\"") + "}";
    }

    private static JsonNode hand(Service service, String... articles) {
        return service.http()
                .data("mutation { ingestArticles(input: [" + String.join(", ", articles)
                        + "], wait: false) { receipts { status articleId problems { code message } } } }")
                .get("ingestArticles")
                .get("receipts");
    }

    private static int acts(Service service) {
        return service.http()
                .data("{ timeline(filter: {involving: [\"Norway\", \"Iceland\"]}) { totalCount } }")
                .get("timeline")
                .get("totalCount")
                .asInt();
    }

    private static long nodesThatTell(Service service, String words) {
        return service.get(Database.class)
                .read(
                        "MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS $words"
                                + " OR any(x IN CASE WHEN valueType(n[k]) STARTS WITH 'LIST' THEN n[k] ELSE [] END WHERE toStringOrNull(x) CONTAINS $words))"
                                + " RETURN count(n) AS n",
                        Map.of("words", words))
                .getFirst()
                .get("n")
                .asLong();
    }

    private static boolean hasArticles(Service service, String... words) {
        return Stream.of(words)
                .allMatch(word -> service.get(Database.class)
                                .read(
                                        "MATCH (a:Article) WHERE a.rawText CONTAINS $word RETURN a LIMIT 1",
                                        Map.of("word", word))
                                .size()
                        == 1);
    }

    @Test
    void whatASourceThatIsLeftOutTellsIsInOneDatabaseAlone() {
        String page = "<html><head><title>Iceland answers</title><meta property='og:site_name' content='" + CLOSED
                + "'></head><body><article><p>Iceland expelled two Norwegian diplomats over the quarrel about turbot on Sunday, its foreign"
                + " ministry said in a statement that was sent to reporters in the evening.</p></article></body></html>";
        hand(
                all,
                input("Norway banned imports of halibut from Iceland on Monday.", "The Open Courier"),
                input(
                        "Iceland's parliament rejected a treaty with Norway on the herring of the northern seas last week.",
                        CLOSED),
                input(page, ""));
        Awaitility.await().atMost(LONG).until(() -> hasArticles(all, "halibut", "herring", "turbot"));
        Awaitility.await().atMost(LONG).until(() -> hasArticles(open, "halibut") && lag(open) == 0);
        for (String words : List.of("herring", "turbot", CLOSED)) {
            assertThat(nodesThatTell(all, words)).as(words).isPositive();
            assertThat(nodesThatTell(open, words)).as(words).isZero();
        }
        assertThat(acts(open)).isOne();
        assertThat(acts(all)).isGreaterThan(1);
    }

    private static long lag(Service service) {
        return service.get(ArticleConsumer.class).lag();
    }

    @Test
    void whoHandsSuchAnArticleInIsToldAndNothingIsKept() {
        JsonNode receipt = hand(
                        open, input("Norway banned imports of cod from Denmark on Monday.", " the closed GAZETTE "))
                .get(0);
        assertThat(receipt.get("status").asString()).isEqualTo("LEFT_OUT");
        assertThat(receipt.get("articleId").isNull()).isTrue();
        assertThat(receipt.get("problems").get(0).get("code").asString()).isEqualTo("LEFT_OUT");
        assertThat(receipt.get("problems").get(0).get("message").asString())
                .contains("dateline.intake.left-out", "keeps nothing");
        assertThat(nodesThatTell(open, "Denmark on Monday")).isZero();
    }

    @Test
    void whoWaitsForAPageThatNamesSuchASourceIsToldAndOnlyThatIsKept() {
        for (String body :
                List.of("<p>Denmark banned imports of saithe from Poland on Monday, its ministry said.</p>", "")) {
            String page = "<html><head><title>Saithe</title><meta property='og:site_name' content='" + CLOSED
                    + "'></head><body><article>" + body + "</article></body></html>";
            JsonNode receipt = open.http()
                    .data("mutation { ingestArticles(input: [" + input(page, "")
                            + "], wait: true) { receipts { submissionId status problems { code } } } }")
                    .get("ingestArticles")
                    .get("receipts")
                    .get(0);
            assertThat(receipt.get("status").asString()).isEqualTo("LEFT_OUT");
            String id = receipt.get("submissionId").asString();
            assertThat(open.http()
                            .data("{ submission(id: \"" + id + "\") { state origin reason retryable } }")
                            .get("submission"))
                    .hasToString(
                            "{\"state\":\"LEFT_OUT\",\"origin\":\"left out\",\"reason\":null,\"retryable\":false}");
        }
        assertThat(nodesThatTell(open, "aithe")).isZero();
        assertThat(open.get(Receipts.class).open()).isZero();
    }

    @Test
    void suchASourceIsNotWatched() {
        assertThat(open.http()
                        .error("mutation { watchSource(input: {name: \"" + CLOSED
                                + "\", kind: FEED, address: \"https://closed.example/feed\"}) { id } }")
                        .get("message")
                        .asString())
                .contains("left out", "dateline.intake.left-out");
    }

    @Test
    void aSourceThatWasWatchedBeforeItWasLeftOutIsNotAskedAnyMore() {
        String id = open.http()
                .data(
                        "mutation { watchSource(input: {name: \"Another Gazette\", address: \"http://127.0.0.1:9/feed\"}) { id } }")
                .get("watchSource")
                .get("id")
                .asString();
        open.get(Database.class)
                .write(tx -> tx.run(
                                "MATCH (w:WatchedSource {id: $id}) SET w.name = $name, w.nameKey = toLower($name)",
                                Map.of("id", id, "name", EARLIER))
                        .consume());
        open.http().data("mutation { checkWatchedSource(ref: \"" + id + "\") { id } }");
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(open.http()
                                .data("{ watchedSource(ref: \"" + id + "\") { problem } }")
                                .get("watchedSource")
                                .get("problem")
                                .asString())
                        .contains("dateline.intake.left-out", "Remove it here"));
    }

    @Test
    void whatAFolderHoldsOfSuchASourceIsNotHandedIn() throws IOException {
        Path delivered = Files.createDirectory(folder.resolve("delivered"));
        deliver(delivered.resolve("open.txt"), "Portugal banned imports of sardines from Morocco on Monday.");
        deliver(
                delivered.resolve("closed.html"),
                "<html><head><title>Mackerel</title><meta property='og:site_name' content='" + CLOSED
                        + "'></head><body><article><p>Portugal banned imports of mackerel from Morocco on Monday, its ministry said.</p>"
                        + "</article></body></html>");
        deliver(
                delivered.resolve("stated.jsonl"),
                "{\"text\": \"Morocco banned imports of anchovies from Portugal on Monday.\", \"publishedAt\": \"2024-05-07\", \"source\": \""
                        + CLOSED + "\"}");
        open.http()
                .data("mutation { watchSource(input: {name: \"The Deliveries\", kind: FOLDER, address: \"" + delivered
                        + "\"}) { id } }");
        Awaitility.await().atMost(LONG).until(() -> hasArticles(open, "sardines"));
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(open.http()
                                .data(
                                        "{ watchedSource(ref: \"The Deliveries\") { articles setAside problem checking } }")
                                .get("watchedSource"))
                        .hasToString("{\"articles\":1,\"setAside\":0,\"problem\":null,\"checking\":false}"));
        assertThat(nodesThatTell(open, "mackerel") + nodesThatTell(open, "anchovies"))
                .isZero();
    }

    private static void deliver(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    @Test
    void aReaderHearsSoonOfATopicAndOfItsFurtherPartitions() throws Exception {
        BrokerClients clients = open.get(BrokerClients.class);
        List<String> heard = new ArrayList<>();
        try (Consumer<String, byte[]> reader = clients.reader();
                Admin admin = clients.admin()) {
            reader.subscribe(List.of("later"));
            Awaitility.await().atMost(LONG).until(() -> {
                reader.poll(Duration.ofMillis(100));
                return !reader.groupMetadata().memberId().isEmpty();
            });
            admin.createTopics(List.of(new NewTopic("later", 1, (short) 1)))
                    .all()
                    .get();
            Awaitility.await().atMost(LONG).until(() -> {
                reader.poll(Duration.ofMillis(100));
                return !reader.assignment().isEmpty();
            });
            admin.createPartitions(Map.of("later", NewPartitions.increaseTo(12)))
                    .all()
                    .get();
            clients.sender().send("later", 11, "key", new byte[] {1}).join();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                reader.poll(Duration.ofMillis(100)).forEach(message -> heard.add(message.key()));
                return !heard.isEmpty();
            });
        }
        assertThat(heard).containsExactly("key");
    }
}
