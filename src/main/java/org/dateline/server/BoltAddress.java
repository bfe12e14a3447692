package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The Bolt address of a running service's embedded database, for commands that write more than the API accepts.
 *
 * @param uri the loopback address
 * @param user the service's own account
 * @param password its password
 */
public record BoltAddress(URI uri, String user, String password) {

    private static final int LINES = 3;

    /** Leaves the password out, because this text may be logged. */
    @Override
    public String toString() {
        return "BoltAddress[" + uri + "]";
    }

    /** Finds the database of a data folder; empty if no service has it open. */
    public static Optional<BoltAddress> in(Path data) {
        Path file = fileIn(data.resolve("neo4j"));
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() < LINES
                    ? Optional.empty()
                    : Optional.of(new BoltAddress(URI.create(lines.getFirst()), lines.get(1), lines.get(2)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the address to a file that only the owner of the data folder can read. */
    static void write(Path home, URI uri, Account account) {
        try {
            PrivateFiles.write(fileIn(home), uri + "\n" + account.user() + "\n" + account.password() + "\n");
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
