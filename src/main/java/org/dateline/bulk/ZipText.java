package org.dateline.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a zip as one text. Each file starts on a new line. */
final class ZipText extends InputStream {

    private final ZipInputStream zip;
    private final byte[] one = new byte[1];
    private boolean lineEnded = true;

    ZipText(InputStream packed) throws IOException {
        zip = new ZipInputStream(packed);
        if (!nextFile()) {
            throw new IOException("the zip holds no file, or is no zip");
        }
    }

    private boolean nextFile() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        return entry != null;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = zip.read(bytes, offset, length);
        while (n < 0) {
            if (!nextFile()) {
                return -1;
            }
            if (!lineEnded) {
                lineEnded = true;
                bytes[offset] = '\n';
                return 1;
            }
            n = zip.read(bytes, offset, length);
        }
        lineEnded = n == 0 ? lineEnded : bytes[offset + n - 1] == '\n';
        return n;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
