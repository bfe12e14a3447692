package org.dateline.ingest;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the intake of articles may take: the settings {@code dateline.intake.*}.
 *
 * @param capacity the most articles that wait; more are refused until some are read
 * @param quick how long one article may hold up those behind it; then it goes on apart from them, from its beginning
 * @param time how long the analysis of one article may take in all
 * @param stages how long each stage of it may take
 * @param keepDone how long the receipt of an article that was written can be looked up
 * @param keepQuarantined how long a quarantined article is kept
 * @param leftOut the names of sources whose articles are not taken in
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
