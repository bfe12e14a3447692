package org.dateline.fetch;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of fetching. docs/sources.md has the table.
 *
 * @param privateAddresses whether hosts on this machine and in private networks may be requested
 * @param delay the minimum time between two requests to a host
 * @param time the time limit of a request
 * @param bytes the size limit of a response, compressed and decompressed
 * @param agent the user agent
 * @param robotsExempt hosts whose robots.txt is ignored, because they permit this service by other terms
 */
@ConfigurationProperties("dateline.watch")
record FetchSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("2s") Duration delay,
        @DefaultValue("30s") Duration time,
        @DefaultValue("32MB") DataSize bytes,
        @DefaultValue("Dateline/0.1") String agent,
        @DefaultValue Set<String> robotsExempt) {

    FetchSettings {
        if (delay.isNegative() || time.isNegative() || time.isZero() || bytes.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "dateline.watch.delay must not be negative; dateline.watch.time and dateline.watch.bytes must be more"
                            + " than 0");
        }
        if (bytes.toBytes() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("dateline.watch.bytes must be less than 2GB");
        }
    }
}
