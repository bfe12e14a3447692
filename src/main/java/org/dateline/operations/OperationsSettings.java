package org.dateline.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of health checks. docs/operations.md has the table.
 *
 * @param queueAge the largest age of a waiting article
 * @param heap the largest share of used heap after a collection
 */
@ConfigurationProperties("dateline.health")
record OperationsSettings(
        @DefaultValue("1h") Duration queueAge,
        @DefaultValue("0.95") double heap) {}
