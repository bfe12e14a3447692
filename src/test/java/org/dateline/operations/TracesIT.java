package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.ingest.Analysts;
import org.dateline.operations.SpanReceiver.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Traces as a collector gets them: from the request to the query, and from the request to the stages of an article. */
@Execution(ExecutionMode.CONCURRENT)
class TracesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void aTraceReachesFromTheRequestToTheDatabaseAndThroughTheStages() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger queue = (Logger) LoggerFactory.getLogger(Analysts.class);
        queue.addAppender(log);
        try (SpanReceiver receiver = new SpanReceiver();
                Service service = Service.on(
                        folder.resolve("data"),
                        "--dateline.meaning=false",
                        // The first query waits for what the start has left to do.
                        "--dateline.limits.time=5m",
                        "--dateline.intake.quick=5m",
                        "--dateline.intake.time=10m",
                        "--management.opentelemetry.tracing.export.schedule-delay=200ms",
                        "--" + TracingByEndpoint.ENDPOINT + "=" + receiver.endpoint())) {
            String asked = ask(service, "{ timeline(first: 1) { totalCount } }");
            List<Received> query = spans(receiver, asked, "database read");
            Received read = named(query, "database read");
            assertThat(read.events()).anyMatch(name -> name.startsWith("read/timeline_of_all"));
            assertThat(path(query, read)).containsSubsequence("http post /graphql", "graphql query", "database read");
            assertThat(query).extracting(Received::name).noneMatch(name -> name.contains("security"));

            String handedIn = ask(
                    service,
                    "mutation { ingestArticles(wait: false, input: [{publishedAt: \"2018-11-23\", text: \"Norway banned the import of cod from Iceland.\"}]) { jobId } }");
            List<Received> article = spans(receiver, handedIn, "article attempt");
            assertThat(article)
                    .extracting(Received::name)
                    .contains("stage read", "stage clean", "stage find_acts", "stage resolve", "stage write");
            Received write = article.stream()
                    .filter(span -> span.name().equals("database write"))
                    .filter(span -> path(article, span).contains("stage write"))
                    .findFirst()
                    .orElseThrow();
            assertThat(path(article, write))
                    .containsSubsequence("http post /graphql", "article attempt", "stage write", "database write");

            String refused = ask(service, "mutation { ingestArticles(input: [{text: \"\"}]) { receipts { status } } }");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(List.copyOf(log.list))
                            .extracting(ILoggingEvent::getMDCPropertyMap)
                            .extracting(mdc -> mdc.get("traceId"))
                            .contains(refused));
        } finally {
            queue.detachAppender(log);
        }
    }

    /** Asks within a trace that a client began, and returns its id. */
    private static String ask(Service service, String query) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        HttpResponse<String> answer = Http.send(service.http()
                .request("/graphql")
                .header("content-type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", query)))));
        assertThat(answer.body()).doesNotContain("errors");
        return trace;
    }

    private static List<Received> spans(SpanReceiver receiver, String trace, String awaited) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.of(trace))
                        .extracting(Received::name)
                        .contains("http post /graphql", awaited));
        return receiver.of(trace);
    }

    private static Received named(List<Received> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names from the root to a span. */
    private static List<String> path(List<Received> spans, Received span) {
        return spans.stream()
                .filter(other -> other.id().equals(span.parent()))
                .findFirst()
                .map(parent -> {
                    List<String> path = new java.util.ArrayList<>(path(spans, parent));
                    path.add(span.name());
                    return path;
                })
                .orElseGet(() -> new java.util.ArrayList<>(List.of(span.name())));
    }
}
