package org.dateline.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder cannot be created or written. */
final class UnusableDataFolder extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableDataFolder(Path folder, IOException cause) {
        super(
                "The data folder " + folder.toAbsolutePath().normalize() + " cannot be written to: " + reason(cause)
                        + ". Make it writable, or name another folder with --dateline.data=FOLDER.",
                cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
    }

    /** Checks a folder before a database is opened in it. Neo4j's own message for the same problem is much longer. */
    static void check(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
        } catch (IOException e) {
            throw new UnusableDataFolder(folder, e);
        }
    }
}
