package org.dateline.graph;

import java.time.InstantSource;
import org.dateline.restart.MemoryErrors;
import org.dateline.server.ExternalNeo4j;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What a process has of the graph: connections and a clock of its own. */
public record Connected(AnnotationConfigApplicationContext context) implements AutoCloseable {

    static Connected to(Driver driver, InstantSource wall) {
        return start(new AnnotationConfigApplicationContext(), driver, wall);
    }

    /** One that has parts of the layers above too. */
    public static Connected with(Driver driver, Class<?>... parts) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(parts);
        return start(context, driver, InstantSource.system());
    }

    /** One that has the database in its own process. */
    static Connected within(ExternalNeo4j server, InstantSource wall) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(GraphDatabaseService.class, server::database);
        return start(context, server.connect(), wall);
    }

    private static Connected start(AnnotationConfigApplicationContext context, Driver driver, InstantSource wall) {
        context.registerBean(Driver.class, () -> driver);
        context.registerBean(InstantSource.class, () -> wall);
        // The audit belongs to a layer above.
        context.registerBean(WithdrawalAudit.class, () -> (tx, at, curation, added) -> {});
        context.registerBean(MemoryErrors.class, () -> failure -> {});
        context.scan("org.dateline.graph");
        context.refresh();
        return new Connected(context);
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }
}
