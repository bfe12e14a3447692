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
import org.dateline.graph.Micros;
import org.dateline.graph.Submissions.SetAside;
import org.dateline.ingest.Outcome;
import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of a running service, reached over its GraphQL API. */
final class ServiceDesk implements Desk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** The first article of a service waits for the language models. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private static final String INGEST = document("ingest");
    private static final String REPORT = document("report-unreadable");
    private static final String ASIDE = document("set-aside");
    private static final String ANSWERS = document("answers");

    private final URI endpoint;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    ServiceDesk(URI service) {
        this.endpoint = service.resolve("/graphql");
    }

    /** A document that a service trusts, since it comes with it. */
    private static String document(String name) {
        String file = "/graphql/documents/" + name + ".graphql";
        try (InputStream in = Objects.requireNonNull(ServiceDesk.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Tells whether a service answers there. */
    boolean answers() {
        try {
            return ask(ANSWERS, Map.of(), CONNECT).has("__typename");
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
        try {
            return outcome(
                    ask(INGEST, Map.of("input", List.of(article)), ANSWER).at("/ingestArticles/receipts/0"));
        } catch (Refused e) {
            report(origin, e.reason());
            return Outcome.setAside(e.reason());
        }
    }

    private static Outcome outcome(JsonNode receipt) {
        return new Outcome(
                Outcome.Status.valueOf(receipt.get("status").asString()),
                receipt.get("articleId").asString(null),
                receipt.get("storyId").asString(null),
                receipt.get("segments").asInt(),
                receipt.get("actions").asInt(),
                receipt.at("/problems/0/message").asString(null));
    }

    @Override
    public void report(String origin, String reason) {
        ask(REPORT, Map.of("origin", origin, "reason", reason), ANSWER);
    }

    @Override
    public List<SetAside> setAside() {
        return ask(ASIDE, Map.of(), ANSWER).at("/setAside/edges").values().stream()
                .map(edge -> edge.get("node"))
                .map(node -> new SetAside(
                        node.get("id").asString(),
                        node.get("origin").asString(),
                        node.get("reason").asString(),
                        Micros.of(OffsetDateTime.parse(node.get("receivedAt").asString())
                                .toInstant())))
                .toList();
    }

    private JsonNode ask(String query, Map<String, ?> variables, Duration timeout) {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("content-type", "application/json")
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.has("errors")) {
                throw new Refused(answer.at("/errors/0/message").asString());
            }
            return answer.get("data");
        } catch (IOException e) {
            throw new IllegalStateException("The service at " + endpoint + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + endpoint, e);
        }
    }

    /** The service answers, and does not do what it was asked for. */
    private static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
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
