package org.dateline.reads;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.graph.Database;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a graph, with its requests and their twins. */
final class Served implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] SETTINGS = {
        "--server.port=0",
        "--dateline.bolt-port=0",
        "--dateline.page-cache=1GB",
        "--dateline.samples=false",
        "--dateline.security.mode=open",
        "--dateline.fair-use.requests=0",
        "--dateline.fair-use.cost=0",
        "--dateline.bolt.enabled=true",
        "--spring.main.banner-mode=off"
    };

    private final Recorder recorder = new Recorder();
    private final ConfigurableApplicationContext context;
    private final int port;
    private final Wire wire;

    private Served(SpringApplicationBuilder builder, String... settings) {
        context = builder.logStartupInfo(false)
                .initializers(c -> c.getBeanFactory().addBeanPostProcessor(recorder))
                .run(Stream.concat(Stream.of(SETTINGS), Stream.of(settings)).toArray(String[]::new));
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        wire = new Wire(port);
    }

    /** Reads over Bolt. */
    static Served overBolt(IcewsGraph graph) {
        return new Served(
                new SpringApplicationBuilder(Dateline.class),
                "--dateline.data=" + graph.folder(),
                "--dateline.in-process-reads=false");
    }

    /** Another service on the same database, which reads it in process. */
    Served inProcess(Path data) {
        return new Served(
                new SpringApplicationBuilder(Dateline.class).initializers(c -> {
                    GenericApplicationContext own = (GenericApplicationContext) c;
                    own.registerBean(Neo4jConnectionDetails.class, () -> context.getBean(Neo4jConnectionDetails.class));
                    own.registerBean(GraphDatabaseService.class, () -> context.getBean(GraphDatabaseService.class));
                }),
                "--dateline.data=" + data,
                "--dateline.in-process-reads=true");
    }

    /** Moves the clock, so that nothing is remembered. */
    private void forget() {
        ask(new Question(
                "{ timeline(asOf: {recorded: \"" + Instant.now() + "\"}, first: 1) { totalCount } }", Map.of()));
    }

    /** One question, with its variables. */
    record Question(String query, Map<String, Object> variables) {

        byte[] request() {
            return Wire.request(JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
        }
    }

    /** Asks, and takes the answer, which must be one. */
    JsonNode ask(Question question) {
        JsonNode answer = JSON.readTree(new String(wire.post(question.request()), StandardCharsets.UTF_8));
        if (answer.has("errors")) {
            throw new AssertionError(question + ": " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** Asks over one connection that is open already. */
    Runnable asking(Question question) {
        byte[] request = question.request();
        return () -> wire.post(request);
    }

    /** Clients with a connection each. */
    IntFunction<Runnable> clients(Question question) {
        byte[] request = question.request();
        List<Wire> wires = new ArrayList<>();
        return i -> {
            while (wires.size() <= i) {
                wires.add(new Wire(port));
            }
            Wire own = wires.get(i);
            return () -> own.post(request);
        };
    }

    /** The driver alone with all that the question makes the service send when nothing is remembered. */
    Twin wholeTwin(Question question) {
        ask(question);
        forget();
        return twin(question);
    }

    /** The driver alone with what the question makes the service send now. */
    Twin twin(Question question) {
        return new Twin(context.getBean(Driver.class), recorder.of(() -> ask(question)));
    }

    /** Where the database answers over Bolt. */
    String database() {
        return String.valueOf(context.getBean(Neo4jConnectionDetails.class).getUri());
    }

    /** Rows of a query that looks for something to ask about. */
    List<Map<String, Object>> look(String cypher) {
        return context.getBean(Database.class).read(cypher, Map.of()).stream()
                .map(row -> row.asMap())
                .toList();
    }

    @Override
    public void close() {
        wire.close();
        context.close();
    }
}
