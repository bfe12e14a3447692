package org.dateline.server;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.neo4j.io.locker.FileLockException;

/** Another process has the data folder open. */
public final class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataFolderInUse(Path folder, Throwable cause) {
        super(
                "The data folder " + folder.toAbsolutePath().normalize()
                        + " is in use by another process. Stop it, or name another folder with --dateline.data=FOLDER.",
                cause);
    }

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof FileLockException);
    }
}
