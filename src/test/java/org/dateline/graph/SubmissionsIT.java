package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.ingest.Trial;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was handed in, by its states: nothing is lost between pages, attempts or instants. */
@IntegrationTest
class SubmissionsIT {

    /** No other test's are of this year. */
    private static final long INSTANT = 1_000_000L;

    private static final Submissions.Note UNNOTED = (tx, before) -> {};

    @Autowired
    Submissions submissions;

    @Autowired
    Database database;

    @Autowired
    Http http;

    @AfterEach
    void remove() {
        database.write(tx -> tx.run("MATCH (s:Submission) WHERE s.origin STARTS WITH 'trial' DELETE s", Map.of())
                .consume());
    }

    private String accepted(String text) {
        return submissions.accept(
                new Submission(text, TextFormat.PLAIN, null, null, null, "2018-11-23", null), "trial " + text);
    }

    /** What another process does with a submission. */
    private interface Use extends BiConsumer<Submissions, String> {}

    static Stream<Arguments> uses() {
        return Stream.of(
                arguments("begins", (Use) Submissions::begin),
                arguments("records a stage", (Use) (all, id) -> all.atStage(id, "RESOLVE")),
                arguments("fails", (Use) (all, id) -> all.failed(id, "RESOLVE", "the reader ended")),
                arguments("quarantines", (Use) (all, id) -> all.quarantine(id, "RESOLVE", "the reader ended")),
                arguments("sends again", (Use)
                        (all, id) -> assertThat(all.kept(id)).isEmpty()));
    }

    @ParameterizedTest(name = "who {0}")
    @MethodSource("uses")
    void whatIsBeingDoneStaysDoneWhateverAnotherProcessDoesMeanwhile(String name, Use use) throws Exception {
        String id = accepted(name);
        submissions.begin(id);
        CompletableFuture<Void> other = database.write(tx -> {
            Submissions.finish(tx, List.of(Map.of("id", id, "article", "article:trial")), INSTANT);
            // It has looked at the submission before this transaction ends, and waits for the lock.
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> use.accept(submissions, id));
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            assertThat(meanwhile).isNotDone();
            return meanwhile;
        });
        other.get(10, TimeUnit.SECONDS);
        assertThat(database.read("MATCH (s:Submission {id: $id}) RETURN properties(s) AS s", Map.of("id", id)))
                .singleElement()
                .extracting(row -> row.get("s").asMap())
                .satisfies(s -> assertThat(s)
                        .containsEntry("status", "DONE")
                        .containsEntry("attempts", 1L)
                        .doesNotContainKeys("stage", "reason", "text"));
    }

    @Test
    void pagesOfOneInstantLeaveNothingOut() {
        database.write(tx -> tx.run(
                        "UNWIND range(1, 25) AS i CREATE (:Submission {id: 'submission:trial-' + i, origin: 'trial', reason: 'equal',"
                                + " status: 'SET_ASIDE', receivedAt: $at})",
                        Map.of("at", INSTANT))
                .consume());
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            JsonNode page = http.data("{ setAside(first: 10" + (after == null ? "" : ", after: \"" + after + "\"")
                            + ") { edges { node { id } } pageInfo { hasNextPage endCursor } } }")
                    .get("setAside");
            page.findValuesAsString("id").forEach(seen::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : null;
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.rangeClosed(1, 25)
                        .mapToObj(i -> "submission:trial-" + i)
                        .toList());
    }

    @Test
    void whatEndedAProcessComesBehindWhatWasNotTried() {
        String killer = accepted("killer");
        submissions.begin(killer);
        submissions.atStage(killer, "RESOLVE");
        String fresh = accepted("fresh");
        List<Submissions.Unfinished> left = submissions.unfinished().stream()
                .filter(u -> u.origin().startsWith("trial"))
                .toList();
        assertThat(left).extracting(Submissions.Unfinished::id).containsExactly(fresh, killer);
        assertThat(left.getLast().attempts()).isEqualTo(1);
        assertThat(left.getLast().interrupted()).isEqualTo("RESOLVE");
    }

    @Test
    void anArticleThatIsHandedInAgainKeepsTheCountOfItsAttempts() {
        String id = accepted("again");
        submissions.begin(id);
        submissions.begin(id);
        assertThat(accepted("again")).isEqualTo(id);
        assertThat(submissions.find(id).orElseThrow().attempts()).isEqualTo(2);
        submissions.quarantine(id, "READ", "no");
        accepted("again");
        assertThat(submissions.find(id).orElseThrow().attempts()).isZero();
    }

    @Test
    void anAttemptThatTheProcessGaveBackDoesNotCount() {
        String id = accepted("given back");
        submissions.begin(id);
        submissions.release(id);
        Submissions.Entry entry = submissions.find(id).orElseThrow();
        assertThat(entry.state()).isEqualTo(SubmissionState.RECEIVED);
        assertThat(entry.attempts()).isZero();
    }

    @Test
    void onlyWhatIsQuarantinedIsRetriedOrDiscardedAndRowsWithoutTextStay() {
        String waiting = accepted("waiting");
        String quarantined = accepted("quarantined");
        submissions.quarantine(quarantined, "READ", "no");
        String row = submissions.report("trial row", "has 3 columns").id();
        List<String> all = List.of(waiting, quarantined, row);
        assertThat(submissions.retry(all, UNNOTED))
                .extracting(Submissions.Entry::id)
                .containsExactly(quarantined);
        submissions.quarantine(quarantined, "READ", "no");
        assertThat(submissions.discard(all, UNNOTED)).isEqualTo(2);
        assertThat(submissions.find(waiting)).isPresent();
        assertThat(submissions.find(quarantined)).isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        String old = submissions.report("trial old", "no").id();
        String young = submissions.report("trial young", "no").id();
        database.write(tx -> tx.run("MATCH (s:Submission {id: $id}) SET s.receivedAt = 1", Map.of("id", old))
                .consume());
        assertThat(submissions.expire(SubmissionState.QUARANTINED, 2)).isEqualTo(1);
        assertThat(submissions.find(old)).isEmpty();
        assertThat(submissions.find(young)).isPresent();
    }

    @Test
    void whatCameLongAgoAndEndedNowIsKept() {
        Submission article = new Submission("long ago", TextFormat.PLAIN, null, null, null, "2018-11-23", null);
        String id = Submissions.idOf(article, "trial long ago");
        submissions.keep(new Handed(id, "trial long ago", Instant.ofEpochSecond(1), article));
        long then = INSTANT + 1;
        submissions.quarantine(id, "READ", "no");
        submissions.expire(SubmissionState.QUARANTINED, then);
        assertThat(submissions.find(id)).isPresent();
        submissions.retry(List.of(id), UNNOTED);
        submissions.begin(id);
        submissions.finish(id, "article:1");
        submissions.expire(SubmissionState.DONE, then);
        assertThat(submissions.find(id)).isPresent();
        database.write(tx -> tx.run(
                        "MATCH (s:Submission {id: $id}) SET s.changedAt = $then - 1", Map.of("id", id, "then", then))
                .consume());
        submissions.expire(SubmissionState.DONE, then);
        assertThat(submissions.find(id)).isEmpty();
    }

    @Test
    void anArticleThatIsHandedInAgainThroughAProcessWhoseClockIsBehindIsTriedAgain() {
        Submission article = new Submission("behind", TextFormat.PLAIN, null, null, null, "2018-11-23", null);
        String origin = "trial behind";
        String id = Submissions.idOf(article, origin);
        Handed first = new Handed(id, origin, Instant.ofEpochSecond(1_000), article);
        assertThat(submissions.keep(first)).isPresent();
        submissions.quarantine(id, "READ", "no");
        Handed again = new Handed(id, origin, first.receivedAt().minusSeconds(2), article);
        assertThat(submissions.keep(again)).isPresent();
        assertThat(submissions.find(id).orElseThrow()).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(SubmissionState.RECEIVED);
            assertThat(entry.reason()).isNull();
        });
        submissions.quarantine(id, "READ", "no");
        List<Handed> messages = List.of(first, again);
        assertThat(messages)
                .allSatisfy(message -> assertThat(submissions.keep(message)).isEmpty());
        submissions.retry(List.of(id), UNNOTED);
        submissions.begin(id);
        submissions.finish(id, "article:1");
        assertThat(messages)
                .allSatisfy(message -> assertThat(submissions.keep(message)).isEmpty());
        assertThat(submissions.find(id).orElseThrow().state()).isEqualTo(SubmissionState.DONE);
    }

    @Test
    void messagesOfTheLastTimesAreKnownHoweverOftenAnArticleIsHandedIn() {
        Submission article = new Submission("often", TextFormat.PLAIN, null, null, null, "2018-11-23", null);
        String origin = "trial often";
        String id = Submissions.idOf(article, origin);
        List<Handed> messages = IntStream.range(0, 15)
                .mapToObj(i -> new Handed(id, origin, Instant.ofEpochSecond(1_000 - i), article))
                .toList();
        messages.forEach(message -> {
            assertThat(submissions.keep(message)).isPresent();
            submissions.quarantine(id, "READ", "no");
        });
        assertThat(messages.subList(5, 15))
                .allSatisfy(message -> assertThat(submissions.keep(message)).isEmpty());
    }

    @Test
    void aGermanArticleIsToldAsUnreadInItsReceiptAndWhenItIsDone() throws InterruptedException {
        String input =
                "{text: \"Die norwegische Regierung hat am Montag die Einfuhr von Steinbutt aus Island verboten, teilte das"
                        + " Ministerium in Oslo mit.\", url: \"https://anzeiger.example/steinbutt\"}";
        JsonNode receipt = http.data("mutation { ingestArticles(wait: false, input: [" + input
                        + "]) { receipts { submissionId status note } } }")
                .at("/ingestArticles/receipts/0");
        if (receipt.get("status").asString().equals("QUEUED")) {
            assertThat(receipt.get("note").asString()).contains("German (de)").contains("will be stored and not read");
        }
        String id = receipt.get("submissionId").asString();
        JsonNode state = null;
        for (int i = 0;
                i < 600 && (state == null || !state.get("state").asString().equals("DONE"));
                i++) {
            Thread.sleep(100);
            state = http.data("{ submission(id: \"" + id + "\") { state note } }")
                    .get("submission");
        }
        assertThat(state).isNotNull();
        assertThat(state.get("note").asString()).contains("German (de)").contains("was stored and not read");
        JsonNode listed = http.data("{ submissions(states: [DONE], first: 500) { edges { node { id note } } } }")
                .at("/submissions/edges");
        assertThat(listed.valueStream()
                        .map(edge -> edge.get("node"))
                        .filter(node -> node.get("id").asString().equals(id)))
                .singleElement()
                .satisfies(node -> assertThat(node.get("note").asString()).contains("was stored and not read"));
    }

    @Test
    void whatWaitsAndWhatIsBeingReadIsListed() {
        String waits = accepted("waits");
        String begun = accepted("begun");
        submissions.begin(begun);
        submissions.atStage(begun, "RESOLVE");
        JsonNode listed = http.data(
                        "{ submissions(states: [RECEIVED, PROCESSING], first: 500) { edges { node { id state stage attempts } } } }")
                .at("/submissions/edges");
        Map<String, JsonNode> byId = listed.valueStream()
                .map(edge -> edge.get("node"))
                .collect(Collectors.toMap(node -> node.get("id").asString(), node -> node));
        assertThat(byId).containsKeys(waits, begun);
        assertThat(byId.get(waits).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(byId.get(waits).get("attempts").asInt()).isZero();
        assertThat(byId.get(begun).get("state").asString()).isEqualTo("PROCESSING");
        assertThat(byId.get(begun).get("stage").asString()).isEqualTo("RESOLVE");
        assertThat(byId.get(begun).get("attempts").asInt()).isOne();
    }

    @Test
    void theReceiptOfAQueuedArticleHasTheIdThatItGets() throws InterruptedException {
        Submission article = Trial.good(770_001);
        String input =
                "{text: \"" + article.text() + "\", url: \"" + article.url() + "\", publishedAt: \"2018-11-23\"}";
        JsonNode receipt = http.data("mutation { ingestArticles(wait: false, input: [" + input
                        + "]) { receipts { submissionId articleId status } } }")
                .at("/ingestArticles/receipts/0");
        String submission = receipt.get("submissionId").asString();
        String articleId = receipt.get("articleId").asString();
        assertThat(articleId).startsWith("article:");
        JsonNode state = null;
        for (int i = 0;
                i < 600 && (state == null || !state.get("state").asString().equals("DONE"));
                i++) {
            Thread.sleep(100);
            state = http.data("{ submission(id: \"" + submission + "\") { state attempts articleId } }")
                    .get("submission");
        }
        assertThat(state).isNotNull();
        assertThat(state.get("articleId").asString()).isEqualTo(articleId);
        assertThat(state.get("attempts").asInt()).isEqualTo(1);
        assertThat(http.data("{ article(ref: \"" + articleId + "\") { url } }")
                        .at("/article/url")
                        .asString())
                .isEqualTo(article.url());
        assertThat(submissions.list(Set.of(SubmissionState.DONE), 500, null))
                .extracting(Submissions.Entry::id)
                .contains(submission);
    }
}
