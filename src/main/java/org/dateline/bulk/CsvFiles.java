package org.dateline.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The destination of exported files, which are written one after the other: a zip or a folder. */
interface CsvFiles {

    /** Ends the current file and begins the next one. */
    Writer next(String name) throws IOException;

    /** Ends the last file and completes the export. Without this call the export is incomplete. */
    void end() throws IOException;

    static CsvFiles zip(OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(out);
        return new CsvFiles() {
            @Override
            public Writer next(String name) throws IOException {
                zip.putNextEntry(new ZipEntry(name));
                return writer(zip);
            }

            @Override
            public void end() throws IOException {
                zip.close();
            }
        };
    }

    static CsvFiles folder(Path folder) {
        return new CsvFiles() {
            private @Nullable Writer open;

            @Override
            public Writer next(String name) throws IOException {
                end();
                Writer next = writer(Files.newOutputStream(folder.resolve(name)));
                open = next;
                return next;
            }

            @Override
            public void end() throws IOException {
                if (open != null) {
                    open.close();
                }
            }
        };
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
