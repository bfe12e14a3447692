package org.dateline.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the service counts as unwell; docs/operations.md has the table.
 *
 * @param queueAge how long the oldest article may wait
 * @param heap the share of the heap that may be in use after a collection
 */
@ConfigurationProperties("dateline.health")
record OperationsSettings(
        @DefaultValue("1h") Duration queueAge,
        @DefaultValue("0.95") double heap) {}
