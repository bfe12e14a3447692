package org.dateline.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of logins. docs/security.md has the table.
 *
 * @param mode how requests log in
 * @param hosts names of the service other than loopback, with or without a port
 * @param embedders origins whose pages may frame {@code /embed}
 * @param roleClaim the claim of an issuer's token with its roles
 * @param nameClaim the claim of an issuer's token with its holder's name
 * @param metricsRole the role that reads {@code /actuator}
 * @param keyLifetime the default lifetime of keys
 * @param loginIdle the time without a request after which a login of the page through an issuer ends
 * @param loginLifetime the time after which such a login ends in any case
 * @param failures failed logins allowed per address and minute
 */
@ConfigurationProperties("dateline.security")
record SecuritySettings(
        @DefaultValue("local") Mode mode,
        @DefaultValue({}) List<String> hosts,
        @DefaultValue({}) List<String> embedders,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("ADMIN") AccessRole metricsRole,
        @DefaultValue("365d") Duration keyLifetime,
        @DefaultValue("30m") Duration loginIdle,
        @DefaultValue("12h") Duration loginLifetime,
        @DefaultValue("20") int failures) {

    /** The ways to log in. */
    public enum Mode {
        /** By the token in the data folder; on loopback only. */
        LOCAL,
        /** By keys, and by tokens of an issuer if one is configured. */
        KEYS,
        /** Without a login; on loopback only. */
        OPEN
    }
}
