package org.dateline.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes one by one, up to the length that an article can have. */
final class BoundedLines {

    private final InputStream in;
    private final long most;
    private long number;
    private boolean ended;

    BoundedLines(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes the line without its end; its first bytes if it is too long
     * @param tooLong whether the line continues
     */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    boolean isEnded() {
        return ended;
    }

    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int b = in.read();
        for (; b >= 0 && b != '\n'; b = in.read()) {
            tooLong = line.size() >= most;
            if (!tooLong) {
                line.write(b);
            }
        }
        ended = b < 0;
        number++;
        return new Line(number, line.toByteArray(), tooLong);
    }
}
