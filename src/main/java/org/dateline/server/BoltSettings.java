package org.dateline.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The door of the embedded database for people.
 *
 * @param enabled whether they have an account, and a port that stays
 */
@ConfigurationProperties("dateline.bolt")
record BoltSettings(@DefaultValue("false") boolean enabled) {}
