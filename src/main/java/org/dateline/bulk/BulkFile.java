package org.dateline.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** A file or a pipe to import, plain or compressed ({@code .gz}, {@code .zip}), with the progress of reading. */
final class BulkFile {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final Path path;
    private final AtomicLong read = new AtomicLong();
    private int times = 1;

    /**
     * Opens a file by its name; "-" is standard input.
     *
     * @throws NoSuchFileException if the file does not exist
     */
    BulkFile(Path path) throws NoSuchFileException {
        this.path = path;
        if (!path.equals(STANDARD_INPUT) && (!Files.exists(path) || Files.isDirectory(path))) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file");
        }
    }

    /** Tells whether the input can be read only once and has no known size. */
    boolean isStream() {
        return path.equals(STANDARD_INPUT) || !Files.isRegularFile(path);
    }

    /** Sets the number of passes over the file, of which {@link #progress} is the completed share. */
    void isReadTimes(int times) {
        this.times = times;
    }

    /** Opens the text of the file. The files of a zip are concatenated. */
    InputStream open() throws IOException {
        InputStream counted = openPacked();
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(counted, 1 << 16);
        }
        return name.endsWith(".zip") ? new ZipText(counted) : counted;
    }

    /** Opens the file without decompressing it, for readers that do so themselves. */
    InputStream openPacked() throws IOException {
        return new Counted(path.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(path), read);
    }

    /** Returns {@link #progress}, or 0 if it cannot be determined. */
    double share() {
        try {
            return progress();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Returns the share of the compressed file that was read, 0 to 1. It is 0 for inputs without a size, such as pipes.
     */
    double progress() throws IOException {
        long size = isStream() ? 0 : Files.size(path) * times;
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
