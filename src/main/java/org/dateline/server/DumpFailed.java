package org.dateline.server;

import java.nio.file.Path;

/** A store could not be dumped or loaded; the message says which file and why. */
public final class DumpFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    DumpFailed(Path file, String reason) {
        super(file + ": " + reason);
    }
}
