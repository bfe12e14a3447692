package org.dateline.bulk;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a text file row by row with one row in memory. An unreadable row is returned with its problem. */
final class RowReader implements Closeable {

    /**
     * Longest row in bytes. GDELT's longest has 5,000; the limit keeps a file without line breaks from filling memory.
     */
    private static final int MAX_BYTES = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private final boolean quoted;
    private long number;
    private long lines;
    private boolean ended;

    RowReader(InputStream in) {
        this(in, false);
    }

    /** Reads rows whose quoted cells may contain line breaks. The number of such a row is that of its first line. */
    RowReader(InputStream in, boolean quoted) {
        this.in = in;
        this.quoted = quoted;
    }

    /** Returns the next row; null at the end. Blank rows are counted but not returned. */
    @Nullable
    Row next() {
        while (!ended) {
            Row row = read();
            if (row != null && (row.problem() != null || !row.text().isBlank())) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row read() {
        lines++;
        number = lines;
        try {
            if (!fill()) {
                ended = true;
                return null;
            }
            return row();
        } catch (IOException e) {
            ended = true;
            return new Row(number, "", "the file breaks off here: " + e.getMessage());
        }
    }

    private Row row() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean open = line(bytes);
        while (quoted && open && bytes.size() <= MAX_BYTES && fill()) {
            bytes.write('\n');
            lines++;
            open = line(bytes) != open;
        }
        return bytes.size() > MAX_BYTES
                ? new Row(number, "", "the row is longer than " + MAX_BYTES + " bytes")
                : decode(bytes.toByteArray());
    }

    /**
     * Reads to the end of a line.
     *
     * @return whether the line has an odd number of quotes, so that a cell continues on the next line
     */
    private boolean line(ByteArrayOutputStream bytes) throws IOException {
        boolean odd = false;
        boolean more = true;
        while (more && fill()) {
            int end = lineEnd();
            for (int i = at; quoted && i < end; i++) {
                odd ^= buffer[i] == '"';
            }
            if (bytes.size() <= MAX_BYTES) {
                bytes.write(buffer, at, Math.min(end - at, MAX_BYTES + 1));
            }
            more = end == limit;
            at = more ? end : end + 1;
        }
        return odd;
    }

    private int lineEnd() {
        int end = at;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Tells whether another byte is available. */
    private boolean fill() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return at < limit;
    }

    private Row decode(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return new Row(number, number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            return new Row(number, text, "the encoding is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
