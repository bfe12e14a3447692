package org.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.dateline.server.BoltAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The graph for commands that move much of it: the running service's database, reached over Bolt beside the service,
 * or the data folder's, opened here.
 */
final class BulkDesk implements AutoCloseable {

    /** Memory for the store while it is open here. */
    static final String PAGE_CACHE = "1GB";

    private final ConfigurableApplicationContext context;

    private BulkDesk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the graph of a data folder.
     *
     * @throws org.dateline.server.DataFolderInUse when another process has it that does not answer
     */
    static BulkDesk open(Class<?> application, String data, String pageCache) {
        Optional<BoltAddress> running = Desks.isAnswered(data) ? BoltAddress.in(Path.of(data)) : Optional.empty();
        List<String> arguments = new ArrayList<>(List.of(
                "--dateline.samples=false",
                "--dateline.resume=false",
                // An offline import reads what a new database has, its schema included, which only the driver is told.
                "--dateline.in-process-reads=false",
                // Nobody else waits for the processors that a command has to itself.
                "--dateline.analysts=" + Runtime.getRuntime().availableProcessors(),
                "--dateline.reader.threads=1",
                // The indexes of a large import are made in one transaction, and whoever typed the command can end it.
                "--dateline.transactions.read=1d",
                "--dateline.transactions.write=1d",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off",
                "--logging.level.org.dateline=off"));
        running.ifPresentOrElse(
                service -> arguments.addAll(List.of(
                        "--spring.neo4j.uri=" + service.uri(),
                        "--spring.neo4j.authentication.username=" + service.user(),
                        "--spring.neo4j.authentication.password=" + service.password(),
                        // The service's own folder is the service's.
                        "--dateline.data=" + Path.of(data).resolve("beside"))),
                () -> arguments.addAll(List.of(
                        "--dateline.data=" + data, "--dateline.bolt-port=0", "--dateline.page-cache=" + pageCache)));
        return new BulkDesk(Desks.orInUse(() -> new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new))));
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** Notes in the audit that a command begins to change the graph; what follows takes many transactions, and may be killed. */
    void begins(AuditAct act, String subject) {
        get(AuditTrail.class).append(Actor.commandLine(), act, subject, Map.of("state", "BEGUN"));
    }

    /** Notes in the audit what came of a command. */
    void ended(AuditAct act, String subject, Map<String, ?> result) {
        Map<String, Object> after = new TreeMap<>(result);
        after.put("state", "DONE");
        get(AuditTrail.class).append(Actor.commandLine(), act, subject, after);
    }

    @Override
    public void close() {
        context.close();
    }
}
