package org.dateline.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time limits of transactions, after which the database ends them: the settings {@code dateline.transactions.*}.
 *
 * @param read for a transaction that reads; exports, feeds and background jobs read in several
 * @param write for a transaction that writes: a correction, an article, a batch of a rebuild
 */
@ConfigurationProperties("dateline.transactions")
record TransactionTimes(
        @DefaultValue("5m") Duration read,
        @DefaultValue("5m") Duration write) {

    TransactionTimes {
        if (!read.isPositive() || !write.isPositive()) {
            throw new IllegalArgumentException(
                    "dateline.transactions.read and dateline.transactions.write must be more than zero");
        }
    }
}
