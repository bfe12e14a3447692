package org.dateline.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sources are watched; docs/sources.md has the table.
 *
 * @param atOnce the number of sources that are checked at once
 * @param pages the most pages that one check fetches
 * @param remembered the entries of a source that are remembered, beside those that it lists
 * @param backOff the wait after a first failure, which doubles with each further one
 * @param folders the folders in which sources of the kind FOLDER may lie
 * @param sources the sources to watch, in place of those that were listed at the last start
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

    /** A source of the configuration. */
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
