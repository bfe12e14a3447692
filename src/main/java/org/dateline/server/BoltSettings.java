package org.dateline.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of people's access to the embedded database.
 *
 * @param enabled whether people have an account and a fixed port
 */
@ConfigurationProperties("dateline.bolt")
record BoltSettings(@DefaultValue("false") boolean enabled) {}
