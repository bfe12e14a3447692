package org.dateline.server;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of people's access to the embedded database.
 *
 * @param enabled whether people have an account and a fixed port
 * @param origins the origins of web pages that may connect, such as Neo4j's own browser
 */
@ConfigurationProperties("dateline.bolt")
record BoltSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue Set<String> origins) {

    /** Drivers alone connect, with the account of the service. */
    static final BoltSettings CLOSED = new BoltSettings(false, Set.of());
}
