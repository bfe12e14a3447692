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

/** Stores the address of the service for commands on the same data folder. */
@Component
public class ServiceAddress {

    private final Path file;

    ServiceAddress(DatelineProperties properties) {
        this.file = fileIn(properties.data());
    }

    /** Returns the file of a data folder that stores the address. */
    public static Path fileIn(Path data) {
        return data.resolve("service.url");
    }

    /** Writes the address. A server on the operators' own port reports its start here too and is ignored. */
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
