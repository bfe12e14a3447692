package org.dateline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup as a zip with one file per section. The manifest comes last, and a file without it is not a backup.
 */
final class BackupWriter {

    private final ZipOutputStream zip;
    private final Map<String, Manifest.Content> files = new LinkedHashMap<>();
    private MessageDigest digest = sha256();
    private long rows;

    BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin(String file) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        digest = sha256();
        rows = 0;
    }

    void line(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        zip.write(bytes);
        rows++;
    }

    void end(String file) throws IOException {
        zip.closeEntry();
        files.put(file, new Manifest.Content(rows, HexFormat.of().formatHex(digest.digest())));
    }

    Map<String, Manifest.Content> files() {
        return files;
    }

    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.finish();
        zip.flush();
    }

    /** Returns the number of lines and the checksum of a stream, to compare with the manifest. */
    static Manifest.Content content(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long rows = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            for (int i = 0; i < n; i++) {
                rows += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return new Manifest.Content(rows, HexFormat.of().formatHex(digest.digest()));
    }
}
