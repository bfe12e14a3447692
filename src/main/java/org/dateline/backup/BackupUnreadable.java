package org.dateline.backup;

import java.nio.file.Path;

/** A file that is not a complete backup. The message states the problem. */
public final class BackupUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupUnreadable(Path file, String reason) {
        super(file + ": " + reason);
    }
}
