package org.dateline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.Database;
import org.dateline.ingest.CatalogueSync;
import org.neo4j.driver.Driver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a data folder of its own, for tests that need more than one database or stop one. */
public final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the service, without samples and models and what goes on behind, with the catalogue in its database. */
    public static Service on(Path data, String... settings) {
        Prepared.into(data);
        return onNew(data, settings);
    }

    /** Starts the service on a folder that may be empty, and waits for the catalogue. */
    static Service onNew(Path data, String... settings) {
        Service service = onEmpty(data, settings);
        service.get(CatalogueSync.class).store();
        return service;
    }

    /** Starts the service on an empty folder, and waits for nothing. */
    public static Service onEmpty(Path data, String... settings) {
        return new Service(new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .run(arguments(data, settings)));
    }

    private static String[] arguments(Path data, String... settings) {
        List<String> own = List.of(
                "--dateline.data=" + data,
                "--server.port=0",
                "--dateline.bolt-port=0",
                "--dateline.page-cache=64MB",
                "--dateline.samples=false",
                "--spring.main.banner-mode=off");
        // The last of two that set the same would not win: the values are put together.
        List<String> quiet = settings.length == 0 ? List.of("--dateline.meaning=false") : List.of(settings);
        List<String> open = List.of(
                "--dateline.security.mode=open", "--dateline.fair-use.requests=0", "--dateline.fair-use.cost=0");
        return Stream.concat(
                        quiet.stream(),
                        Stream.concat(own.stream(), open.stream())
                                .filter(setting ->
                                        quiet.stream().noneMatch(told -> told.startsWith(setting.split("=")[0] + "="))))
                .toArray(String[]::new);
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public <T> T get(String name, Class<T> part) {
        return context.getBean(name, part);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The port of operators, where the service has one. */
    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public Http http() {
        return new Http(port());
    }

    /** A client that logs in with a token or a key. */
    public Http http(String token) {
        return new Http(port(), token);
    }

    /** The names of the indexes with their states. Reads in process may not ask for them. */
    public TreeSet<String> indexes() {
        return get(Driver.class).executableQuery("SHOW INDEXES YIELD name, state").execute().records().stream()
                .map(index ->
                        index.get("name").asString() + " " + index.get("state").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a query returns as {@code x}, row by row in no order: lists of maps whose keys come in any. */
    public TreeSet<String> rows(String query) {
        return get(Database.class).read(query, Map.of()).stream()
                .map(row -> String.valueOf(sorted(row.get("x").asObject())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, v) -> sorted.put(String.valueOf(key), v == null ? "" : sorted(v)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(Service::sorted).toList();
            default -> value;
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
