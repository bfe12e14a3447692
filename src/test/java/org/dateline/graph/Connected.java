package org.dateline.graph;

import java.time.InstantSource;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What a process has of the graph: connections and a clock of its own. */
record Connected(AnnotationConfigApplicationContext context) implements AutoCloseable {

    static Connected to(Driver driver, InstantSource wall) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Driver.class, () -> driver);
        context.registerBean(InstantSource.class, () -> wall);
        context.scan("org.dateline.graph");
        context.refresh();
        return new Connected(context);
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }
}
