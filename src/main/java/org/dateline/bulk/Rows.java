package org.dateline.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a text file row by row in the memory of one row; a row that cannot be read is one with a problem. */
final class Rows implements Closeable {

    /** Longer rows are no rows: the longest of GDELT has 5,000 bytes, and a file without line ends must not fill memory. */
    private static final int MAX_BYTES = 1 << 20;

    private final InputStream in;
    private long number;
    private boolean ended;

    Rows(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Returns the next row; null at the end. Blank rows are counted and left out. */
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        number++;
        try {
            return read(bytes);
        } catch (IOException e) {
            ended = true;
            return new Row(number, "", "the file breaks off here: " + e.getMessage());
        }
    }

    private @Nullable Row read(ByteArrayOutputStream bytes) throws IOException {
        int b = in.read();
        if (b < 0) {
            ended = true;
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (bytes.size() <= MAX_BYTES) {
                bytes.write(b);
            }
        }
        return bytes.size() > MAX_BYTES
                ? new Row(number, "", "the row is longer than " + MAX_BYTES + " bytes")
                : decode(bytes.toByteArray());
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
