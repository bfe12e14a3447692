package org.dateline.bulk;

/** Counts the lines of a file sent to the database, and reports those that are not UTF-8. */
final class SentLines {

    private static final long NOTE_NANOS = 500_000_000;
    private static final String STRANGE =
            "the encoding is not UTF-8; what cannot be read is in the graph as \uFFFD, save the file as UTF-8 and import it again";

    private final String name;
    private final long size;
    private final ImportListener listener;
    private final long start = System.nanoTime();
    private final Utf8Check check = new Utf8Check();
    private long noted = start;
    private long bytes;
    private long lines;
    private long strange;
    private boolean told;

    SentLines(String name, long size, ImportListener listener) {
        this.name = name;
        this.size = size;
        this.listener = listener;
    }

    /** Checks the encoding of some bytes, and counts their lines. */
    void add(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!check.accepts(buffer[i]) && !told) {
                told = true;
                strange++;
                listener.setAside(name, lines + 1, STRANGE);
            }
            if (buffer[i] == '\n') {
                lines++;
                told = false;
            }
        }
        bytes += length;
        if (System.nanoTime() - noted > NOTE_NANOS) {
            noted = System.nanoTime();
            listener.progress(progress());
        }
    }

    /** Returns the number of lines so far that are not UTF-8. */
    long strange() {
        return strange;
    }

    /** Reports the end of the file. The database may still be writing the last rows. */
    void end() {
        listener.progress(progress());
    }

    /** Returns the progress. Lines count as rows, apart from the header and cells with line breaks. */
    private ImportProgress progress() {
        double share = size == 0 ? 1 : (double) bytes / size;
        return new ImportProgress(
                name, Math.max(0, lines - 1), 0, strange, 0, share, (System.nanoTime() - start) / 1e9, 0);
    }
}
