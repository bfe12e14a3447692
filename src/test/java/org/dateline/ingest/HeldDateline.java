package org.dateline.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.cli.Commands;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.event.GlobalTransactionEventListeners;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The service or a command, which waits at a point for a test to kill it there. It listens to the stages of attempts and to the commits of the
 * embedded database from outside, so the product has no hook for it.
 */
@Import(Dateline.class)
final class HeldDateline {

    private static final String POINT = "held.point";
    private static final String NTH = "held.nth";
    private static final String FOLDER = "held.folder";

    private final KillPoint point = KillPoint.valueOf(System.getProperty(POINT));
    private final AtomicInteger left = new AtomicInteger(Integer.getInteger(NTH));

    /** The options of a process that waits at a point when it gets there for the nth time since it is armed. */
    static Stream<String> options(KillPoint point, int nth, Path folder) {
        return Stream.of("-D" + POINT + "=" + point, "-D" + NTH + "=" + nth, "-D" + FOLDER + "=" + folder);
    }

    /** The file whose existence arms a process. */
    static Path armed(Path folder) {
        return folder.resolve("armed");
    }

    /** The file that a process makes when it waits. */
    static Path held(Path folder) {
        return folder.resolve("held");
    }

    public static void main(String[] args) {
        Commands.run(HeldDateline.class, args);
    }

    @Bean
    StageListener heldStages() {
        return new StageListener() {
            @Override
            public void entered(String submission, IngestStage stage) {
                if (point.isAt(stage)) {
                    reached();
                }
            }
        };
    }

    /** The driver, which migrates, needs the connection, which needs the database. */
    @Bean
    static BeanPostProcessor heldCommits(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Neo4jConnectionDetails) {
                    HeldDateline held = new HeldDateline();
                    ((GraphDatabaseAPI) beans.getBean(GraphDatabaseService.class))
                            .getDependencyResolver()
                            .resolveDependency(GlobalTransactionEventListeners.class)
                            .registerTransactionEventListener("neo4j", held.new Commits());
                }
                return bean;
            }
        };
    }

    private final class Commits implements TransactionEventListener<Boolean> {

        @Override
        public Boolean beforeCommit(TransactionData tx, org.neo4j.graphdb.Transaction own, GraphDatabaseService all) {
            boolean there = point.isOf(tx);
            if (there && point.moment() == KillPoint.Moment.BEFORE_COMMIT) {
                reached();
            }
            return there;
        }

        @Override
        public void afterCommit(TransactionData tx, Boolean there, GraphDatabaseService all) {
            if (there && point.moment() == KillPoint.Moment.AFTER_COMMIT) {
                reached();
            }
        }

        @Override
        public void afterRollback(TransactionData tx, Boolean there, GraphDatabaseService all) {}
    }

    private void reached() {
        Path folder = Path.of(System.getProperty(FOLDER));
        if (!Files.exists(armed(folder)) || left.decrementAndGet() != 0) {
            return;
        }
        try {
            Files.createFile(held(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
