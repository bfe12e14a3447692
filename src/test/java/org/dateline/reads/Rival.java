package org.dateline.reads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.dateline.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that {@code @neo4j/graphql} generates from types, on the same database. */
final class Rival implements AutoCloseable {

    private static final Path FOLDER = Node.FOLDER.resolve("rival");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final int port;

    private Rival(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, if Node is there. */
    static Rival on(String database, String password) throws Exception {
        Process process = Node.serve(FOLDER, "server.js", database, password);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.matches("\\d+")) {
            process.destroy();
            throw new IOException("server.js says: " + line + "\n"
                    + String.join("\n", out.lines().toList()));
        }
        return new Rival(process, Integer.parseInt(line));
    }

    /** The page of an entity's acts as the generated schema asks for it. */
    byte[] page(String entity, int first) throws IOException {
        String query = Files.readString(FOLDER.resolve("page.graphql"));
        return Wire.request(JSON.writeValueAsString(Map.of(
                "query",
                query,
                "variables",
                Map.of("entity", entity, "first", first, "forever", String.valueOf(Long.MAX_VALUE)))));
    }

    /** Ids of the acts that it answers. */
    List<String> acts(byte[] page) {
        try (Wire wire = new Wire(port)) {
            JsonNode answer = JSON.readTree(new String(wire.post(page), StandardCharsets.UTF_8));
            List<String> acts = new ArrayList<>();
            answer.at("/data/entities/0/actsConnection/edges")
                    .forEach(edge -> acts.add(edge.at("/node/id").asString()));
            if (acts.isEmpty()) {
                throw new AssertionError(answer.toString());
            }
            return acts;
        }
    }

    /** Clients with a connection each. */
    IntFunction<Runnable> clients(byte[] page) {
        List<Wire> wires = new ArrayList<>();
        return i -> {
            while (wires.size() <= i) {
                wires.add(new Wire(port));
            }
            Wire own = wires.get(i);
            return () -> own.post(page);
        };
    }

    @Override
    public void close() {
        process.destroy();
    }
}
