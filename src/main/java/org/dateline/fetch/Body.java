package org.dateline.fetch;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a response within limits on its compressed and decompressed size. */
final class Body {

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private Body() {}

    /** The body exceeds the limit. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(String what, long most) {
            super("the " + what + " has more than " + most + " bytes (dateline.watch.bytes)");
        }
    }

    /** The body has a content encoding that was not requested. */
    static final class Unpackable extends IOException {

        private static final long serialVersionUID = 1;

        Unpackable(String encoding) {
            super("the answer is packed as " + encoding + ", which was not asked for");
        }
    }

    /**
     * Reads the whole body. A compressed file, such as a sitemap, is decompressed as well.
     *
     * @param encoding the header {@code Content-Encoding}
     * @param most the limit in bytes, which applies before and after decompression
     * @throws TooLarge if the body exceeds the limit
     */
    static byte[] read(InputStream in, @Nullable String encoding, int most) throws IOException {
        InputStream packed = new Counted(in, most);
        byte[] bytes = switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> all(packed, most);
            case "gzip", "x-gzip" -> all(new GZIPInputStream(packed), most);
            case "deflate" -> all(new InflaterInputStream(packed), most);
            default -> throw new Unpackable(String.valueOf(encoding));
        };
        if (!isGzip(bytes)) {
            return bytes;
        }
        byte[] file = all(new GZIPInputStream(new ByteArrayInputStream(bytes)), most);
        if (isGzip(file)) {
            throw new Unpackable("gzip in gzip");
        }
        return file;
    }

    /** Reads the beginning of the body. */
    static byte[] beginning(InputStream in, @Nullable String encoding, int most) throws IOException {
        boolean gzip =
                encoding != null && encoding.strip().toLowerCase(Locale.ROOT).endsWith("gzip");
        return (gzip ? new GZIPInputStream(in) : in).readNBytes(most);
    }

    private static byte[] all(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge("document", most);
        }
        return bytes;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == GZIP_1 && (bytes[1] & 0xff) == GZIP_2;
    }

    /** A stream that fails when it exceeds a limit. */
    private static final class Counted extends FilterInputStream {

        private final int most;
        private long read;

        Counted(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int n = super.read(into, at, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws TooLarge {
            read += n;
            if (read > most) {
                throw new TooLarge("answer", most);
            }
        }
    }
}
