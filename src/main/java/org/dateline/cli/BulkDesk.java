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
        return running.map(service -> open(
                        application,
                        "--spring.neo4j.uri=" + service.uri(),
                        "--spring.neo4j.authentication.username=" + service.user(),
                        "--spring.neo4j.authentication.password=" + service.password(),
                        // The service's own folder is the service's.
                        "--dateline.data=" + Path.of(data).resolve("beside")))
                .orElseGet(() -> open(application, own(data, pageCache)));
    }

    /**
     * Opens the store of a data folder, whichever database the environment names.
     *
     * @throws org.dateline.server.DataFolderInUse when another process has it
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
     * Does something to the graph and returns what the audit is to tell of it.
     *
     * @param <E> what it throws when it fails
     */
    interface Work<E extends Exception> {

        /**
         * Does it.
         *
         * @param begins is to be run before the first change
         */
        Map<String, ?> run(Runnable begins) throws E;
    }

    /**
     * Notes in the audit that a command begins to change the graph, and how it ends. A change that takes many transactions may be killed, and
     * then has a beginning alone. A command that fails before it begins changes nothing and is not noted.
     */
    <E extends Exception> void noted(AuditAct act, String subject, Work<E> work) throws E {
        noted(act, subject, Map.of(), work);
    }

    /**
     * The same with more to tell of the beginning.
     *
     * @param beginning what the first entry tells
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

    /** Notes in the audit what came of a command. */
    void ended(AuditAct act, String subject, Map<String, ?> result) {
        note(act, subject, "DONE", result);
    }

    /** Notes in the audit why a command failed, unless the database is what failed. */
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
