package org.dateline.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of notices. docs/notices.md has the table.
 *
 * @param from the sender of mails
 * @param mailEvery the minimum time between two mails to a receiver
 * @param backOff the wait after a first failure, doubled with each further one
 */
@ConfigurationProperties("dateline.notices")
record NoticeSettings(
        @DefaultValue("dateline@localhost") String from,
        @DefaultValue("15m") Duration mailEvery,
        @DefaultValue("10s") Duration backOff) {

    NoticeSettings {
        if (mailEvery.isNegative() || backOff.isNegative() || backOff.isZero()) {
            throw new IllegalArgumentException(
                    "dateline.notices.mail-every must not be negative, and dateline.notices.back-off must be more than 0");
        }
    }
}
