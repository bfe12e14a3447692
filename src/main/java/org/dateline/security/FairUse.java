package org.dateline.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one login may take of the service; docs/api.md has the table.
 *
 * @param requests how many requests it may send a minute; 0 for any number
 * @param streams how many subscriptions it may have open
 * @param cost how many values its answers may have a minute, estimated from the page sizes; 0 for any number
 * @param waiting how many of the articles that wait may be its own; 0 for any number
 * @param atOnce how many of its queries are answered at once while other logins ask; 0 for half as many as there are processors
 */
@ConfigurationProperties("dateline.fair-use")
public record FairUse(
        @DefaultValue("6000") int requests,
        @DefaultValue("50") int streams,
        @DefaultValue("20000000") long cost,
        @DefaultValue("5000") int waiting,
        @DefaultValue("0") int atOnce) {

    /** How many queries of a login are answered at once while others ask; at least 1. */
    int most() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
