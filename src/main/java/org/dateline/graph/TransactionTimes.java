package org.dateline.graph;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time limits of transactions, after which the database ends them: the settings {@code dateline.transactions.*}.
 *
 * @param read for a transaction that reads or previews a change; exports, feeds and background jobs read in several
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

    /**
     * The limit of one kind of transaction.
     *
     * @param time the time after which the database ends the transaction
     * @param tooLong the message about a transaction that was ended
     */
    record Limit(Duration time, Function<RuntimeException, TransactionTooLong> tooLong) {}

    /** Returns the limit of a transaction that writes. */
    Limit ofWrite() {
        return new Limit(write, e -> TransactionTooLong.write(this, e));
    }

    /** Returns the limit of a transaction that writes and is rolled back. Writers wait for it as for a read. */
    Limit ofDryRun() {
        return new Limit(read, e -> TransactionTooLong.dryRun(this, e));
    }
}
