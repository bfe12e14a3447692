package org.dateline.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes one at a time, and no more of a line than an article can have. */
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
     * @param number counted from one
     * @param bytes without its end; the first bytes where it is too long
     * @param tooLong whether there are more
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
