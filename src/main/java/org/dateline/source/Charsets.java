package org.dateline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.dateline.model.TextFormat;
import org.jsoup.Jsoup;

/** Turns bytes into text: by the byte order mark, as UTF-8, or as the page itself declares. */
final class Charsets {

    private static final char MARK = '\ufeff';

    private Charsets() {}

    /**
     * Decodes a file.
     *
     * @throws UnreadableArticle when it is binary or in an encoding that cannot be told
     */
    static String decode(byte[] bytes, TextFormat format, String origin) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return withoutMark(new String(bytes, marked));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return declared(bytes, format, origin);
        }
    }

    private static @org.jspecify.annotations.Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        return startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16 : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String declared(byte[] bytes, TextFormat format, String origin) {
        if (Binary.is(new String(bytes, StandardCharsets.ISO_8859_1))) {
            throw new UnreadableArticle(origin, "this is binary data, not text");
        }
        if (format == TextFormat.PLAIN) {
            throw new UnreadableArticle(origin, "the encoding is unknown; save the file as UTF-8");
        }
        try {
            // A page names its encoding in its head; jsoup reads it from there.
            Charset declared =
                    Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset();
            return new String(bytes, declared);
        } catch (IOException e) {
            throw new UnreadableArticle(origin, "cannot be decoded: " + e.getMessage());
        }
    }
}
