package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.scheduler.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BackgroundJobsIT {

    @Autowired
    ObjectProvider<GraphDatabaseService> embedded;

    /** On virtual threads they starve each other: index samplers spin on a page whose writer waits for one of them. */
    @Test
    void jobsThatReadIndexesHaveThreadsOfTheirOwn() {
        assumeTrue(embedded.getIfAvailable() != null);
        assertThat(Group.values()).noneMatch(Group::isVirtual);
    }
}
