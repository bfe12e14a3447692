package org.dateline.graph;

import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.StandardEnvironment;

/** The duty of one of several processes, which a test takes away. */
public final class DutyOfTests extends Duty {

    private volatile boolean ours = true;

    public DutyOfTests() {
        super(
                null,
                new StaticListableBeanFactory().getBeanProvider(GraphDatabaseService.class),
                new StandardEnvironment());
    }

    /** Another process has it from now on. */
    public void lose() {
        ours = false;
    }

    @Override
    public boolean isOurs(String what) {
        return ours;
    }
}
