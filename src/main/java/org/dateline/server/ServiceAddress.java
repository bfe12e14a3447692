package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down where the service listens, so that commands on the same data folder find it. */
@Component
public class ServiceAddress {

    private final Path file;

    ServiceAddress(DatelineProperties properties) {
        this.file = fileIn(properties.data());
    }

    /** The file of a data folder that holds the address. */
    public static Path fileIn(Path data) {
        return data.resolve("service.url");
    }

    /** The port of operators, where there is one, is another server, which tells of its start here too. */
    @EventListener
    void write(WebServerInitializedEvent event) {
        if (WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
            return;
        }
        try {
            PrivateFiles.write(file, "http://127.0.0.1:" + event.getWebServer().getPort() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @EventListener
    void remove(ContextClosedEvent event) throws IOException {
        Files.deleteIfExists(file);
    }
}
