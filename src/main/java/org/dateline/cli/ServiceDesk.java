package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions.Entry;
import org.dateline.ingest.Outcome;
import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of a running service, reached over its GraphQL API. */
final class ServiceDesk implements Desk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /**
     * Time limit of the first answer. A service that is starting or busy answers late, and opening its folder in this
     * process would fail.
     */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);

    private static final int PAGE = 500;

    /** Attempts while the service's queue is full. After these, its operator has to act. */
    private static final int TRIES = 20;

    /** Time limit of other answers. A service's first article waits for the language models to load. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private static final String INGEST = document("ingest");
    private static final String REPORT = document("report-unreadable");
    private static final String SUBMISSIONS = document("submissions");
    private static final String SUBMISSION = document("submission");
    private static final String RETRY = document("retry-submissions");
    private static final String DISCARD = document("discard-submissions");
    private static final String ANSWERS = document("answers");

    private final URI endpoint;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private final ServiceCredential credential;

    ServiceDesk(URI service, ServiceCredential credential) {
        this.endpoint = service.resolve("/graphql");
        this.credential = credential;
    }

    /** Returns a bundled document, which every service trusts. */
    static String document(String name) {
        String file = "/graphql/documents/" + name + ".graphql";
        try (InputStream in = Objects.requireNonNull(ServiceDesk.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * Tells whether a service answers at the address.
     *
     * @throws IllegalStateException if it answers and refuses the login
     */
    boolean answers() {
        try {
            return ask(ANSWERS, Map.of(), FIRST_ANSWER).has("__typename");
        } catch (Refused e) {
            throw e;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public Outcome submit(Submission s, String origin) {
        Map<String, @Nullable Object> article = new HashMap<>();
        article.put("text", s.text());
        article.put("title", s.title());
        article.put("url", s.url());
        article.put("source", s.source());
        article.put("publishedAt", s.publishedAt());
        article.put("document", s.document());
        article.put("format", s.format().name());
        article.put("origin", origin);
        for (int attempt = 1; ; attempt++) {
            try {
                return outcome(
                        ask(INGEST, Map.of("input", List.of(article)), ANSWER).at("/ingestArticles/receipts/0"));
            } catch (Refused e) {
                if (e.retryAfter() == null) {
                    report(origin, e.reason());
                    return Outcome.setAside(e.reason());
                }
                if (attempt == TRIES) {
                    throw e;
                }
                pause(e.retryAfter());
            }
        }
    }

    /** Waits before the article is submitted again, for the time that the service stated. */
    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for room", e);
        }
    }

    private static Outcome outcome(JsonNode receipt) {
        return new Outcome(
                Outcome.Status.valueOf(receipt.get("status").asString()),
                receipt.get("articleId").asString(null),
                receipt.get("storyId").asString(null),
                receipt.get("segments").asInt(),
                receipt.get("actions").asInt(),
                receipt.at("/problems/0/message").asString(null),
                receipt.path("note").asString(null));
    }

    @Override
    public void report(String origin, String reason) {
        ask(REPORT, Map.of("origin", origin, "reason", reason), ANSWER);
    }

    @Override
    public void list(Set<SubmissionState> states, Consumer<Entry> each) {
        String after = null;
        do {
            Map<String, @Nullable Object> variables = new HashMap<>();
            variables.put("states", states);
            variables.put("first", PAGE);
            variables.put("after", after);
            JsonNode page = ask(SUBMISSIONS, variables, ANSWER).get("submissions");
            page.get("edges").values().forEach(edge -> each.accept(entry(edge.get("node"))));
            boolean more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = more ? page.at("/pageInfo/endCursor").asString() : null;
        } while (after != null);
    }

    @Override
    public Optional<Entry> find(String id) {
        JsonNode found = ask(SUBMISSION, Map.of("id", id), ANSWER).get("submission");
        return found == null || found.isNull() ? Optional.empty() : Optional.of(entry(found));
    }

    @Override
    public List<Entry> retry(List<String> ids) {
        return ask(RETRY, Map.of("ids", ids), ANSWER).get("retrySubmissions").values().stream()
                .map(ServiceDesk::entry)
                .toList();
    }

    @Override
    public int discard(List<String> ids) {
        return ask(DISCARD, Map.of("ids", ids), ANSWER)
                .get("discardSubmissions")
                .asInt();
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                node.get("id").asString(),
                node.get("origin").asString(),
                SubmissionState.valueOf(node.get("state").asString()),
                node.get("attempts").asInt(),
                node.get("stage").asString(null),
                node.get("reason").asString(null),
                node.get("articleId").asString(null),
                node.get("note").asString(null),
                micros(node.get("receivedAt")),
                micros(node.get("changedAt")),
                node.get("retryable").asBoolean());
    }

    private static long micros(JsonNode instant) {
        return Micros.of(OffsetDateTime.parse(instant.asString()).toInstant());
    }

    /**
     * Executes a document.
     *
     * @throws IllegalStateException if the service refuses it or does not answer
     */
    JsonNode ask(String query, Map<String, ? extends @Nullable Object> variables) {
        return ask(query, variables, ANSWER);
    }

    private JsonNode ask(String query, Map<String, ? extends @Nullable Object> variables, Duration timeout) {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest request = credential
                .add(HttpRequest.newBuilder(endpoint))
                .header("content-type", "application/json")
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.has("errors")) {
                JsonNode wait = answer.at("/errors/0/extensions/retryAfter");
                throw new Refused(
                        answer.at("/errors/0/message").asString(),
                        wait.isNumber() ? Duration.ofSeconds(wait.asLong()) : null);
            }
            return answer.get("data");
        } catch (IOException e) {
            throw new IllegalStateException("The service at " + endpoint + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + endpoint, e);
        }
    }

    /** The service answered and refused the request. */
    private static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final String reason;
        private final @Nullable Duration retryAfter;

        Refused(String reason, @Nullable Duration retryAfter) {
            super(reason);
            this.reason = reason;
            this.retryAfter = retryAfter;
        }

        /** Returns the time after which the request may succeed; null if it never will. */
        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }

        String reason() {
            return reason;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
