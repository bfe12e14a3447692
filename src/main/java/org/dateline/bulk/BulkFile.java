package org.dateline.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file to import, packed ({@code .gz}, {@code .zip}) or not, that knows how much of it was read. */
final class BulkFile {

    private final Path path;
    private final AtomicLong read = new AtomicLong();

    BulkFile(Path path) {
        this.path = path;
    }

    /** Opens the text in it; of a zip, its first file. */
    InputStream open() throws IOException {
        InputStream counted = new Counted(Files.newInputStream(path), read);
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(counted, 1 << 16);
        }
        return name.endsWith(".zip") ? firstEntry(new ZipInputStream(counted)) : counted;
    }

    private InputStream firstEntry(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                return zip;
            }
        }
        throw new IOException("the zip holds no file, or is no zip");
    }

    /** Opens the file as it is, for readers that unpack by themselves. */
    InputStream openPacked() throws IOException {
        return new Counted(Files.newInputStream(path), read);
    }

    /** The same as {@link #progress}; 0 when nobody can tell. */
    double share() {
        try {
            return progress();
        } catch (IOException e) {
            return 0;
        }
    }

    /** How much of the packed file was read, 0 to 1; 0 for what has no size, such as a pipe. */
    double progress() throws IOException {
        long size = Files.size(path);
        return size == 0 ? 0 : Math.min(1, (double) read.get() / size);
    }

    Path path() {
        return path;
    }

    private static final class Counted extends FilterInputStream {

        private final AtomicLong count;

        Counted(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count.addAndGet(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count.addAndGet(Math.max(0, n));
            return n;
        }
    }
}
