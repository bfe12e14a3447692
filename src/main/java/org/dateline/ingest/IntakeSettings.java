package org.dateline.ingest;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code dateline.intake.*}.
 *
 * @param capacity the largest number of waiting articles; more are refused
 * @param quick the time for which an article may delay those behind it; after that it is read again separately
 * @param time the time to analyse one article in total
 * @param stages the time for each stage
 * @param keepDone how long the receipt of a written article is kept
 * @param keepQuarantined how long a quarantined article is kept
 * @param leftOut the names of sources whose articles are not accepted
 */
@ConfigurationProperties("dateline.intake")
record IntakeSettings(
        @DefaultValue("10000") int capacity,
        @DefaultValue("5s") Duration quick,
        @DefaultValue("60s") Duration time,
        @DefaultValue StageBudgets stages,
        @DefaultValue("1d") Duration keepDone,
        @DefaultValue("90d") Duration keepQuarantined,
        @DefaultValue List<String> leftOut) {

    IntakeSettings {
        if (capacity < 1 || quick.isNegative() || quick.isZero() || time.compareTo(quick) < 0) {
            throw new IllegalArgumentException(
                    "dateline.intake.capacity must be 1 or more, and dateline.intake.time at least dateline.intake.quick");
        }
    }
}
