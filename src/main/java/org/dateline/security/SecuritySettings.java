package org.dateline.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in; docs/security.md has the table.
 *
 * @param mode how requests log in
 * @param hosts names, with or without a port, by which the service is called beside those of loopback
 * @param embedders origins whose pages may show {@code /embed} in a frame
 * @param roleClaim the claim of a token by an issuer that names its roles
 * @param nameClaim the claim that names its holder
 * @param metricsRole the role that reads {@code /actuator}
 * @param keyLifetime how long a key is valid when its maker does not say
 * @param failures how many failed logins an address may have a minute
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
        @DefaultValue("20") int failures) {

    /** How requests log in. */
    public enum Mode {
        /** By the token in the data folder; loopback only. */
        LOCAL,
        /** By keys, and by tokens of an issuer where one is set. */
        KEYS,
        /** Not at all; loopback only. */
        OPEN
    }
}
