package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder belongs to a service with an external database, but that database is not configured. An embedded
 * database would be empty, and so would its backup.
 */
public final class DatabaseElsewhere extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private DatabaseElsewhere(Path data, String address) {
        super("The service of " + data.toAbsolutePath().normalize() + " has its graph in the database " + address
                + ". Name that database with SPRING_NEO4J_URI, SPRING_NEO4J_AUTHENTICATION_USERNAME and "
                + "SPRING_NEO4J_AUTHENTICATION_PASSWORD, or name another folder. To use an embedded database in this folder "
                + "from now on, start the service once with SPRING_NEO4J_URI=embedded. To copy the store of an external "
                + "database, use its own tools.");
    }

    /** Returns the file of a data folder that stores the address of the external database. */
    static Path fileIn(Path data) {
        return data.resolve("database.url");
    }

    /**
     * Checks that a data folder uses the embedded database.
     *
     * @throws DatabaseElsewhere if the last service on the folder used another one
     */
    public static void check(Path data) {
        Path file = fileIn(data);
        try {
            if (Files.exists(file)) {
                throw new DatabaseElsewhere(data, Files.readString(file).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Permits an embedded database in the folder again. */
    static void forget(Path data) {
        try {
            Files.deleteIfExists(fileIn(data));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + fileIn(data), e);
        }
    }
}
