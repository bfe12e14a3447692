package org.dateline.backup;

import java.nio.file.Path;

/** A file that is no whole backup; the message says what is wrong with it. */
public final class BackupUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupUnreadable(Path file, String reason) {
        super(file + ": " + reason);
    }
}
