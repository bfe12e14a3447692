package org.dateline.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.dateline.model.Ids;

/** Tells whether a file is one that an earlier import began. */
final class ImportIdentity {

    /** Enough of a file to tell it from another one of the same name and size. */
    private static final int HEAD = 1 << 16;

    private ImportIdentity() {}

    /** A file is the same when name, size and beginning are; a stream is told by its name, and read from its start. */
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

    /** A folder of CSV, or a zip of one, is told by where it lies, and read from its start. */
    static String of(Path folder) {
        return id("csv " + folder.toAbsolutePath().normalize());
    }

    private static String id(String what) {
        return Ids.submission(what).replace("submission:", "import:");
    }
}
