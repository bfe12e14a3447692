package org.dateline.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a transaction may take before the database ends it: the settings {@code dateline.transactions.*}.
 *
 * @param read one that reads; an export, a feed and a background job read in many
 * @param write one that writes: a correction, an article, a batch of a rebuild
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
