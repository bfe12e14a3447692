package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import tools.jackson.databind.JsonNode;

/** The receipts of articles that were handed in to services that are killed: each has to be written, and once. */
final class ReceiptBook {

    private static final int CLIENTS = 3;

    /** New articles that one service gets at most: a slow machine would read for minutes what came in seconds. */
    private static final int MOST = 60;

    /** In this time the last service reads what all services before it have left. */
    private static final Duration READ = Duration.ofMinutes(20);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String SITE = "https://news.example/";

    /** The id of each article that was accepted, by its address. */
    private final Map<String, String> accepted = new ConcurrentSkipListMap<>();

    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** When a service is killed. */
    interface Moment {
        void await() throws InterruptedException;
    }

    /** Kills a service under load: some hand in new articles, one hands known ones in again and one reads while it dies. */
    void kill(ServiceProcess service, Moment moment) throws InterruptedException {
        AtomicBoolean killing = new AtomicBoolean();
        int most = number.get() + MOST;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                IntStream.range(0, CLIENTS)
                        .forEach(client -> clients.execute(() -> repeat(killing, () -> handIn(service.http(), most))));
                clients.execute(() -> repeat(killing, () -> handInAgain(service.http())));
                clients.execute(
                        () -> repeat(
                                killing,
                                () -> service.http()
                                        .data(
                                                "{ timeline(first: 20) { totalCount edges { node { summary claims { totalCount } } } } }")));
                moment.await();
            } finally {
                killing.set(true);
                service.kill();
            }
        }
    }

    private void repeat(AtomicBoolean killing, Runnable request) {
        while (!killing.get()) {
            try {
                request.run();
            } catch (RuntimeException | AssertionError e) {
                if (!killing.get()) {
                    failures.add(e);
                }
            }
        }
    }

    /** Waits until there are more receipts than a number. */
    void awaitMoreThan(int number) {
        Awaitility.await()
                .atMost(ServiceProcess.START)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> size() > number);
    }

    private void handIn(Http http, int most) {
        if (number.get() >= most) {
            pause();
            return;
        }
        int next = number.incrementAndGet();
        unanswered.incrementAndGet();
        accepted.put(SITE + next, handIn(http, next, "Northern Ledger"));
        unanswered.decrementAndGet();
    }

    /** From another source it is another submission of the same article. */
    private void handInAgain(Http http) {
        int known = number.get() - CLIENTS;
        String id = accepted.get(SITE + known);
        if (id != null) {
            assertThat(handIn(http, known, "Southern Ledger " + System.nanoTime()))
                    .isEqualTo(id);
        }
        pause();
    }

    private static void pause() {
        Awaitility.await().pollDelay(PAUSE).until(() -> true);
    }

    private static String handIn(Http http, int number, String source) {
        JsonNode receipt = http.data("mutation { ingestArticles(wait: false, input: [{url: \"" + SITE + number
                        + "\", source: \"" + source
                        + "\", publishedAt: \"2018-11-23\", text: \"Norway banned the import of turbot number " + number
                        + " from Iceland.\"}]) { receipts { submissionId articleId } } }")
                .at("/ingestArticles/receipts/0");
        assertThat(receipt.get("submissionId").asString()).startsWith("submission:");
        return receipt.get("articleId").asString();
    }

    /** Waits until a service that was started again has read what was left, and compares its articles with the receipts. */
    void check(Http http) {
        assertThat(failures).as("what failed while a service ran").isEmpty();
        Awaitility.await().atMost(READ).pollInterval(Duration.ofMillis(200)).until(() -> isIdle(http));
        Map<String, List<String>> articles = articles(http);
        accepted.forEach((url, id) ->
                assertThat(articles.get(url)).as("the article at " + url).containsExactly(id));
        // One whose answer the kill took along may be there or not.
        assertThat(articles.size()).isBetween(accepted.size(), accepted.size() + unanswered.get());
        assertThat(http.data("{ submissions(states: [QUARANTINED]) { edges { node { reason } } } }")
                        .at("/submissions/edges"))
                .isEmpty();
    }

    private static boolean isIdle(Http http) {
        JsonNode intake = http.data("{ intake { received processing } }").get("intake");
        return intake.get("received").asInt() + intake.get("processing").asInt() == 0;
    }

    /** The ids of the articles that were handed in, by their addresses; imported ones have none. */
    private static Map<String, List<String>> articles(Http http) {
        Map<String, List<String>> articles = new ConcurrentSkipListMap<>();
        String after = "";
        JsonNode page;
        do {
            page = http.data("{ articles(first: 500" + after
                            + ") { edges { node { id url } } pageInfo { hasNextPage endCursor } } }")
                    .get("articles");
            for (JsonNode edge : page.get("edges")) {
                String url = edge.at("/node/url").asString("");
                if (url.startsWith(SITE)) {
                    articles.computeIfAbsent(url, u -> new ArrayList<>())
                            .add(edge.at("/node/id").asString());
                }
            }
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString("") + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return articles;
    }

    /** How many articles were accepted. */
    int size() {
        return accepted.size();
    }

    @Override
    public String toString() {
        return accepted.size() + " articles accepted, " + unanswered + " without an answer";
    }
}
