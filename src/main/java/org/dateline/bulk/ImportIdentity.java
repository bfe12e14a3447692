package org.dateline.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.dateline.model.Ids;

/** Identifies files, so that an import can recognize one that an earlier import began. */
final class ImportIdentity {

    /** Bytes from the start of a file that tell it from another file of the same name and size. */
    private static final int HEAD = 1 << 16;

    private ImportIdentity() {}

    /**
     * Returns the identity of a file: its name, size and beginning. A stream is identified by its name and always read
     * from its start.
     */
    static String of(BulkImport.Format format, BulkFile file) throws IOException {
        String name = format + " " + file.path().getFileName();
        if (file.isStream()) {
            return id(name);
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            String head = HexFormat.of().formatHex(in.readNBytes(HEAD));
            return id(name + " " + Files.size(file.path()) + " " + head);
        }
    }

    /** Returns the identity of a CSV folder or zip, which is its path. It is always read from its start. */
    static String of(Path folder) {
        return id("csv " + folder.toAbsolutePath().normalize());
    }

    private static String id(String what) {
        return Ids.submission(what).replace("submission:", "import:");
    }
}
