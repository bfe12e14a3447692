package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a running service's embedded database listens, for commands that write more than its API takes.
 *
 * @param uri the loopback address
 * @param password of the user neo4j
 */
public record BoltAddress(URI uri, String password) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "BoltAddress[" + uri + "]";
    }

    /** Finds the database of a data folder; empty when no service has it open. */
    public static Optional<BoltAddress> in(Path data) {
        Path home = data.resolve("neo4j");
        try {
            return Files.exists(fileIn(home))
                    ? Optional.of(new BoltAddress(
                            URI.create(Files.readString(fileIn(home)).strip()),
                            Files.readString(home.resolve("password")).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void write(Path home, URI uri) {
        try {
            Files.writeString(fileIn(home), uri + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + fileIn(home), e);
        }
    }

    static void remove(Path home) {
        try {
            Files.deleteIfExists(fileIn(home));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + fileIn(home), e);
        }
    }

    private static Path fileIn(Path home) {
        return home.resolve("bolt.url");
    }
}
