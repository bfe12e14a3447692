package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.graph.Clock;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.event.PropertyEntry;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListenerAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the database commits while every path is asked for by GET, also as of an instant that lies after the last commit. */
@Execution(ExecutionMode.CONCURRENT)
class ReadsWriteNothingIT {

    /** Which of several processes does what; it is renewed by time, whoever asks. */
    private static final Set<String> BY_TIME = Set.of("Lock");

    @TempDir
    static Path folder;

    private static Service service;
    private static final Commits COMMITS = new Commits();

    /** Notes the kinds of nodes that commits change. */
    private static final class Commits extends TransactionEventListenerAdapter<Object> {

        private final Set<String> changed = new ConcurrentSkipListSet<>();

        @Override
        public Object beforeCommit(TransactionData data, org.neo4j.graphdb.Transaction tx, GraphDatabaseService graph) {
            note(data.createdNodes());
            data.deletedNodes().forEach(node -> changed.add("a deleted node"));
            data.createdRelationships()
                    .forEach(created -> changed.add(created.getType().name()));
            data.deletedRelationships().forEach(deleted -> changed.add("a deleted relationship"));
            note(nodes(data.assignedNodeProperties()));
            note(nodes(data.removedNodeProperties()));
            data.assignedRelationshipProperties()
                    .forEach(entry -> changed.add(entry.entity().getType().name()));
            data.removedRelationshipProperties()
                    .forEach(entry -> changed.add(entry.entity().getType().name()));
            data.assignedLabels().forEach(entry -> changed.add(entry.label().name()));
            data.removedLabels().forEach(entry -> changed.add(entry.label().name()));
            return changed;
        }

        private static List<Node> nodes(Iterable<PropertyEntry<Node>> properties) {
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(PropertyEntry::entity)
                    .toList();
        }

        private void note(Iterable<Node> nodes) {
            nodes.forEach(node -> node.getLabels().forEach(label -> changed.add(label.name())));
        }

        void forget() {
            changed.clear();
        }

        Set<String> since() {
            Set<String> all = new TreeSet<>(changed);
            all.removeAll(BY_TIME);
            return all;
        }
    }

    @BeforeAll
    static void start() {
        service = Service.on(folder.resolve("data"), "--dateline.meaning=false", "--dateline.mcp.enabled=true");
        service.get(Entities.class)
                .put(Stream.of("country:x", "country:y").map(Generated::entity).toList());
        LocalDate day = LocalDate.of(2018, 11, 23);
        service.get(Readings.class)
                .write(Generated.reading("X.", day, Generated.sanction("country:x", "country:y", Generated.on(day))));
        GraphDatabaseAPI graph = (GraphDatabaseAPI) service.get(GraphDatabaseService.class);
        graph.getDependencyResolver()
                .resolveDependency(DatabaseManagementService.class)
                .registerTransactionEventListener(graph.databaseName(), COMMITS);
        // Whatever is written is noted, or the tests would show nothing.
        service.get(Readings.class)
                .write(Generated.reading("Y.", day, Generated.sanction("country:y", "country:x", Generated.on(day))));
        assertThat(COMMITS.since()).contains("PolicyAction", "Article");
        COMMITS.forget();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static int status(String path) {
        HttpResponse<String> answer = Http.send(service.http().request(path));
        return answer.statusCode();
    }

    private static String graphQl(String query) {
        return "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** An instant after the last commit. */
    private static String present() {
        Instant now = Instant.now();
        assertThat(service.get(Clock.class).at()).isBefore(now);
        return now.toString();
    }

    @Test
    void anInstantAfterTheLastCommitIsAnsweredAndNothingIsWritten() {
        List.of(
                        "{ timeline(asOf: {recorded: \"%s\"}) { totalCount edges { node { id summary } } } }",
                        "{ entities(search: \"x\", asOf: {recorded: \"%s\"}) { edges { node { id } } } }",
                        "{ overview(asOf: {recorded: \"%s\"}) { lastRecorded } }")
                .forEach(query -> assertThat(Http.send(service.http().request(graphQl(query.formatted(present()))))
                                .body())
                        .as(query)
                        .contains("\"data\"")
                        .doesNotContain("\"errors\""));
        Stream.of(
                        "/export?format=csv&recorded=",
                        "/export?format=cypher&involving=country:x&recorded=",
                        "/embed?recorded=")
                .forEach(path -> assertThat(status(path + present())).as(path).isEqualTo(200));
        assertThat(COMMITS.since()).isEmpty();
    }

    @Test
    void noPathWritesWhenItIsAskedForByGet() throws IOException {
        Stream.of(
                        Stream.of(
                                "/",
                                "/login",
                                "/actuator/health",
                                "/actuator/health/readiness",
                                "/actuator/prometheus",
                                "/mcp",
                                "/timeline.atom?involving=country:x",
                                "/timeline.atom?after=2018-01-01",
                                "/export?format=json-ld",
                                "/reconcile?queries="
                                        + URLEncoder.encode("{\"a\":{\"query\":\"x\"}}", StandardCharsets.UTF_8),
                                "/reconcile/suggest/entity?prefix=x",
                                "/reconcile/preview?id=country:x",
                                graphQl("mutation { deleteTopic(ref: \"x\") { id } }")),
                        mapped(),
                        examples())
                .flatMap(paths -> paths)
                .forEach(path -> assertThat(status(path)).as(path).isNotEqualTo(500));
        assertThat(COMMITS.since()).isEmpty();
    }

    /** A query of each root field. */
    private static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("graphql/examples"))) {
            List<String> queries = new ArrayList<>();
            for (Path file : files.toList()) {
                queries.add(graphQl(Files.readString(file)));
            }
            assertThat(queries).hasSizeGreaterThan(20);
            return queries.stream();
        }
    }

    /** Each path that a controller answers, without parameters. */
    private static Stream<String> mapped() {
        Set<String> paths = service
                .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.equals("/error"))
                .map(path -> path.replaceAll("\\{[^}]*}", "timeline"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).contains("/export", "/timeline.atom", "/reconcile", "/docs", "/embed");
        return paths.stream();
    }
}
