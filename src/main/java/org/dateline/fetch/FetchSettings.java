package org.dateline.fetch;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The manners and the bounds of fetching; docs/sources.md has the table.
 *
 * @param privateAddresses whether hosts of this machine and of private networks may be asked
 * @param delay the least time between two requests to a host
 * @param time the most time for one request
 * @param bytes the most bytes of an answer, packed and unpacked
 * @param agent the name that sites see
 * @param robotsExempt hosts that let this service in by other terms, so that their robots.txt is not asked
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
