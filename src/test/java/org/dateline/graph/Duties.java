package org.dateline.graph;

import java.util.function.BooleanSupplier;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** Duties without a database. */
public final class Duties {

    private Duties() {}

    /** A process that has each duty as long as something holds. */
    @SuppressWarnings("NullAway")
    public static Duty held(BooleanSupplier ours) {
        return new Duty(
                null,
                new StaticListableBeanFactory().getBeanProvider(GraphDatabaseService.class),
                new MockEnvironment()) {

            @Override
            public boolean isOurs(String what) {
                return ours.getAsBoolean();
            }
        };
    }
}
