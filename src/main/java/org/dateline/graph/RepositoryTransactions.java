package org.dateline.graph;

import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

/**
 * Lets the repositories of Spring Data read as {@link Database} does: behind all that this process has written or seen,
 * and within the time limit of a read. By default they would know only the bookmarks of each other.
 */
@Configuration(proxyBeanMethods = false)
class RepositoryTransactions {

    /** The name by which repositories look it up. */
    @Bean
    Neo4jTransactionManager transactionManager(Driver driver, Database database, TransactionTimes times) {
        Neo4jTransactionManager manager = new Neo4jTransactionManager(
                driver,
                DatabaseSelectionProvider.getDefaultSelectionProvider(),
                Neo4jBookmarkManager.create(database::seen));
        // A limit of zero seconds would be none.
        manager.setDefaultTimeout(Math.clamp(times.read().toSeconds(), 1, Integer.MAX_VALUE));
        return manager;
    }
}
