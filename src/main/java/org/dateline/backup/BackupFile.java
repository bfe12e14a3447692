package org.dateline.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup file whose checksums have been verified. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and verifies its checksums.
     *
     * @throws BackupUnreadable if it is not a backup, is of a later release, truncated or damaged
     */
    static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupUnreadable(file, "there is no such file");
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                Manifest manifest = manifest(file, zip);
                check(file, zip, manifest);
                return new BackupFile(zip, manifest);
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupUnreadable(file, "is no backup of Dateline, or is cut off or damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new BackupUnreadable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupUnreadable(file, "is a zip, but no backup of Dateline");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(in.readAllBytes(), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw new BackupUnreadable(file, "is a zip, but no backup of Dateline");
            }
            if (manifest.version() > Manifest.VERSION) {
                throw new BackupUnreadable(file, "was made by a later release of Dateline");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupUnreadable(file, "is damaged: its manifest cannot be read");
        }
    }

    private static void check(Path file, ZipFile zip, Manifest manifest) throws IOException {
        for (Map.Entry<String, Manifest.Content> content : manifest.files().entrySet()) {
            ZipEntry entry = zip.getEntry(content.getKey());
            if (entry == null) {
                throw new BackupUnreadable(file, "is damaged: it has no " + content.getKey());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                if (!BackupWriter.content(in).equals(content.getValue())) {
                    throw new BackupUnreadable(file, "is damaged: " + content.getKey() + " differs from its checksum");
                }
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Returns the rows of a file. The caller closes the stream. */
    Stream<Map<String, Object>> rows(String file) {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            return Stream.empty();
        }
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
            return lines.lines().map(Line::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
