package org.dateline.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of one login. docs/api.md has the table.
 *
 * @param requests requests per minute; 0 for no limit
 * @param streams open subscriptions
 * @param cost values in answers per minute, estimated from page sizes; 0 for no limit
 * @param waiting waiting articles; 0 for no limit
 * @param atOnce queries answered at once while other logins ask; 0 for half the number of processors
 */
@ConfigurationProperties("dateline.fair-use")
public record FairUse(
        @DefaultValue("6000") int requests,
        @DefaultValue("50") int streams,
        @DefaultValue("20000000") long cost,
        @DefaultValue("5000") int waiting,
        @DefaultValue("0") int atOnce) {

    /** Returns the number of queries of a login that are answered at once while others ask; at least 1. */
    int most() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
