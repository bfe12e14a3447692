package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down which database a service has if that is not the embedded one. Commands and later services on the same data folder then open
 * no empty one in its place.
 */
@Component
class ExternalDatabase {

    private final Path file;
    private final ObjectProvider<EmbeddedNeo4j> embedded;
    private final ObjectProvider<Neo4jConnectionDetails> connection;

    ExternalDatabase(
            DatelineProperties properties,
            ObjectProvider<EmbeddedNeo4j> embedded,
            ObjectProvider<Neo4jConnectionDetails> connection) {
        this.file = DatabaseElsewhere.fileIn(properties.data());
        this.embedded = embedded;
        this.connection = connection;
    }

    @EventListener(WebServerInitializedEvent.class)
    void write() {
        if (embedded.getIfAvailable() == null) {
            connection.ifAvailable(details -> write(details.getUri()));
        }
    }

    private void write(URI uri) {
        try {
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            PrivateFiles.write(file, uri.getScheme() + "://" + uri.getHost() + port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
