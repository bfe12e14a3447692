package org.dateline.server;

import java.nio.file.Path;

/** A store that could not be dumped or loaded. The message states the file and the reason. */
public final class DumpFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    DumpFailed(Path file, String reason) {
        super(file + ": " + reason);
    }
}
