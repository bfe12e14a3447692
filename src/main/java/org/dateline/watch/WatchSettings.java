package org.dateline.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of watched sources. docs/sources.md has the table.
 *
 * @param atOnce the number of concurrent checks
 * @param pages the most pages per check
 * @param remembered the number of entries per source that are remembered in addition to those listed
 * @param backOff the wait after a first failure, doubled with each further one
 * @param folders the folders that sources of kind FOLDER may be in
 * @param sources the sources to watch, which replace those configured at the last start
 */
@ConfigurationProperties("dateline.watch")
record WatchSettings(
        @DefaultValue("4") int atOnce,
        @DefaultValue("100") int pages,
        @DefaultValue("50000") int remembered,
        @DefaultValue("1m") Duration backOff,
        @DefaultValue List<Path> folders,
        @DefaultValue List<Declared> sources) {

    WatchSettings {
        if (atOnce < 1 || pages < 1 || remembered < 0 || backOff.isNegative() || backOff.isZero()) {
            throw new IllegalArgumentException(
                    "dateline.watch.at-once, dateline.watch.pages and dateline.watch.back-off must be more than 0");
        }
    }

    /** A configured source. */
    record Declared(
            String name,
            @DefaultValue("FEED") SourceKind kind,
            String address,
            @DefaultValue("15m") Duration every,
            @Nullable String licence,
            @Nullable String credit) {

        Declared {
            Objects.requireNonNull(name, "dateline.watch.sources: each source has a name");
            Objects.requireNonNull(address, "dateline.watch.sources: each source has an address");
        }

        SourceDefinition definition() {
            return new SourceDefinition(name, kind, address, every, licence, credit);
        }
    }
}
