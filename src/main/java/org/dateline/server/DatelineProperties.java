package org.dateline.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the service.
 *
 * @param data the data folder, with the embedded database and the service's files
 * @param boltPort the loopback port of the embedded database; 0 for any free one
 * @param pageCache the memory for cached pages of the store, outside the heap
 * @param samples whether an empty database ingests the bundled articles
 */
@ConfigurationProperties("dateline")
public record DatelineProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("7687") int boltPort,
        @DefaultValue("256MB") DataSize pageCache,
        @DefaultValue("true") boolean samples) {}
