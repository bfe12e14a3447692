package org.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.dateline.server.BoltAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The graph for commands that read or write much of it. It is the database of a running service, reached over Bolt, or
 * that of the data folder, opened by the command.
 */
final class BulkDesk implements AutoCloseable {

    /** Page cache of a database that the command opens. */
    static final String PAGE_CACHE = "1GB";

    private final ConfigurableApplicationContext context;

    private BulkDesk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the graph of a data folder.
     *
     * @throws org.dateline.server.DataFolderInUse if another process has it open and does not answer
     */
    static BulkDesk open(Class<?> application, String data, String pageCache) {
        Optional<BoltAddress> running = Desks.isAnswered(data) ? BoltAddress.in(Path.of(data)) : Optional.empty();
        return running.map(service -> open(
                        application,
                        "--spring.neo4j.uri=" + service.uri(),
                        "--spring.neo4j.authentication.username=" + service.user(),
                        "--spring.neo4j.authentication.password=" + service.password(),
                        // The service uses its own folder, so this process gets another one.
                        "--dateline.data=" + Path.of(data).resolve("beside")))
                .orElseGet(() -> open(application, own(data, pageCache)));
    }

    /**
     * Opens the embedded store of a data folder, even if the environment names another database.
     *
     * @throws org.dateline.server.DataFolderInUse if another process has it open
     */
    static BulkDesk openStore(Class<?> application, String data, String pageCache) {
        return open(
                application,
                Stream.concat(Stream.of("--spring.neo4j.uri=embedded"), Stream.of(own(data, pageCache)))
                        .toArray(String[]::new));
    }

    private static String[] own(String data, String pageCache) {
        return new String[] {"--dateline.data=" + data, "--dateline.bolt-port=0", "--dateline.page-cache=" + pageCache};
    }

    private static BulkDesk open(Class<?> application, String... where) {
        List<String> arguments = new ArrayList<>(List.of(
                "--dateline.samples=false",
                "--dateline.resume=false",
                // An offline import copies a new database with its schema, which only the driver returns.
                "--dateline.in-process-reads=false",
                // The command has the processors to itself.
                "--dateline.analysts=" + Runtime.getRuntime().availableProcessors(),
                "--dateline.reader.threads=1",
                // A large import creates all indexes in one transaction. The user can interrupt the command.
                "--dateline.transactions.read=1d",
                "--dateline.transactions.write=1d",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off",
                "--logging.level.org.dateline=off"));
        arguments.addAll(List.of(where));
        return new BulkDesk(Desks.orInUse(() -> new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new))));
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /**
     * A change of the graph.
     *
     * @param <E> the exception of a failed change
     */
    interface Work<E extends Exception> {

        /**
         * Makes the change.
         *
         * @param begins to be called before the first change
         * @return the result for the audit
         */
        Map<String, ?> run(Runnable begins) throws E;
    }

    /**
     * Audits the beginning and the end of a command's change. A change in many transactions may be killed, and then has
     * only a beginning. A command that fails before it changes anything is not audited.
     */
    <E extends Exception> void noted(AuditAct act, String subject, Work<E> work) throws E {
        noted(act, subject, Map.of(), work);
    }

    /**
     * Audits the beginning and the end of a command's change with additional facts.
     *
     * @param beginning facts for the first entry
     */
    <E extends Exception> void noted(AuditAct act, String subject, Map<String, ?> beginning, Work<E> work) throws E {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            Map<String, ?> result = work.run(() -> {
                note(act, subject, "BEGUN", beginning);
                begun.set(true);
            });
            ended(act, subject, result);
        } catch (Exception e) {
            if (begun.get()) {
                failed(act, subject, e);
            }
            throw e;
        }
    }

    /** Audits the result of a command. */
    void ended(AuditAct act, String subject, Map<String, ?> result) {
        note(act, subject, "DONE", result);
    }

    /** Audits the failure of a command, unless the database has failed. */
    void failed(AuditAct act, String subject, Exception why) {
        try {
            note(act, subject, "FAILED", Map.of("reason", String.valueOf(why.getMessage())));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private void note(AuditAct act, String subject, String state, Map<String, ?> result) {
        Map<String, Object> after = new TreeMap<>(result);
        after.put("state", state);
        get(AuditTrail.class).append(Actor.commandLine(), act, subject, after);
    }

    @Override
    public void close() {
        context.close();
    }
}
