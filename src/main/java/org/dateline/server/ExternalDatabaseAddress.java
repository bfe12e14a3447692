package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stores the address of a service's external database. Commands and later services on the same data folder then do not
 * open an empty embedded one.
 */
@Component
@ConditionalOnProperty(name = EmbeddedServer.SETTING)
class ExternalDatabaseAddress {

    private final Path data;
    private final String uri;

    ExternalDatabaseAddress(DatelineProperties properties, Environment environment) {
        this.data = properties.data();
        this.uri = environment.getRequiredProperty(EmbeddedServer.SETTING);
    }

    @EventListener(WebServerInitializedEvent.class)
    void write() {
        if (!uri.equals(EmbeddedServer.EMBEDDED)) {
            try {
                PrivateFiles.write(DatabaseElsewhere.fileIn(data), withoutAccount(URI.create(uri)) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + DatabaseElsewhere.fileIn(data), e);
            }
        }
    }

    private static String withoutAccount(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }
}
