package org.dateline.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.graph.Cypher;
import org.dateline.graph.Projections;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.stereotype.Component;

/**
 * Imports a folder with entities.csv, articles.csv and claims.csv by the bulk scripts, and projects what they left
 * stale. The database fetches the files from this process over loopback, since it reads no folder but its own.
 */
@Component
public class CsvImport {

    private static final List<String> FILES = List.of("entities", "articles", "claims");

    private final Driver driver;
    private final Projections projections;

    CsvImport(Driver driver, Projections projections) {
        this.driver = driver;
        this.projections = projections;
    }

    /**
     * What became of a file.
     *
     * @param rows how many rows it has
     * @param setAside how many of them could not be used; each is a set-aside submission
     * @param seconds how long it took
     */
    public record Loaded(long rows, long setAside, double seconds) {

        /** Rows a second. */
        public double rate() {
            return seconds == 0 ? 0 : rows / seconds;
        }
    }

    /**
     * Imports a folder; a missing file is one without rows.
     *
     * @return what became of each file, by its name, and of the acts that got their first version ("acts")
     * @throws ImportFailed when there is none of the files, or the database cannot fetch them
     */
    public Map<String, Loaded> run(Path folder) {
        List<String> there = FILES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name + ".csv")))
                .toList();
        if (there.isEmpty()) {
            throw new ImportFailed(
                    folder.toString(),
                    "there is none of entities.csv, articles.csv, claims.csv",
                    new IOException(folder.toString()));
        }
        // Nobody else on this machine can guess where the files are.
        String token = "/" + UUID.randomUUID() + "/";
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(token, exchange -> send(exchange, folder, token));
            server.start();
            try {
                return load(there, "http://127.0.0.1:" + server.getAddress().getPort() + token);
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            throw new ImportFailed(folder.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private Map<String, Loaded> load(List<String> files, String address) {
        Map<String, Loaded> loaded = new LinkedHashMap<>();
        try (Session session = driver.session()) {
            for (String file : files) {
                loaded.put(file + ".csv", run(session, file, "rows", Map.of("folder", address)));
            }
            loaded.put("acts", run(session, "actions", "projected", Map.of()));
        }
        projections.projectStale();
        return loaded;
    }

    private static Loaded run(Session session, String script, String counted, Map<String, Object> parameters) {
        long start = System.nanoTime();
        Record end = session.run(Cypher.load("bulk/" + script), parameters).single();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Loaded(end.get(counted).asLong(), end.get("setAside").asLong(0), seconds);
    }

    private static void send(HttpExchange exchange, Path folder, String token) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(token.length()));
        try (exchange) {
            if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = exchange.getResponseBody()) {
                in.transferTo(out);
            }
        }
    }
}
