package org.dateline.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;

/** Decodes bytes to text: by byte order mark, as UTF-8, by the server's header, or by the page's declaration. */
final class Charsets {

    private static final char MARK = '\ufeff';

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * The encodings that browsers use for these names (WHATWG Encoding). They define quotes and dashes where the named
     * ones have gaps.
     */
    private static final Map<Charset, Charset> MEANT = Map.of(
            StandardCharsets.ISO_8859_1,
            WINDOWS_1252,
            StandardCharsets.US_ASCII,
            WINDOWS_1252,
            Charset.forName("GB2312"),
            Charset.forName("GB18030"));

    /** Matches the two forms in which pages declare an encoding. */
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    /**
     * Bytes searched for the declaration. Browsers search the first kilobyte, but some sites have long scripts before
     * it.
     */
    private static final int HEAD_BYTES = 16 << 10;

    private Charsets() {}

    /**
     * Decodes a file.
     *
     * @throws UnreadableArticle if it is binary or its encoding is unknown
     */
    static String decode(byte[] bytes, TextFormat format, String origin) {
        return decode(bytes, format, origin, null);
    }

    /**
     * Decodes a response. The server's encoding is used only if the bytes are not valid UTF-8, which other encodings
     * almost never are.
     *
     * @param told the encoding that the server states; null for none
     * @throws UnreadableArticle if it is binary or its encoding is unknown
     */
    static String decode(byte[] bytes, TextFormat format, String origin, @Nullable String told) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return marked(bytes, marked, origin);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return declared(bytes, format, origin, told);
        }
    }

    private static String marked(byte[] bytes, Charset marked, String origin) {
        try {
            return withoutMark(strictly(bytes, marked));
        } catch (CharacterCodingException e) {
            throw new UnreadableArticle(origin, "it is marked as " + marked + ", and is not; save the file as UTF-8");
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static @Nullable Charset marked(byte[] bytes) {
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

    private static String declared(byte[] bytes, TextFormat format, String origin, @Nullable String told) {
        if (Binary.is(new String(bytes, StandardCharsets.ISO_8859_1))) {
            throw new UnreadableArticle(origin, "this is binary data, not text");
        }
        Charset charset = named(told);
        if (charset == null && format == TextFormat.PLAIN) {
            throw new UnreadableArticle(origin, "the encoding is unknown; save the file as UTF-8");
        }
        Charset declared = charset == null ? declared(bytes) : charset;
        return new String(bytes, MEANT.getOrDefault(declared, declared));
    }

    /**
     * Returns the encoding declared in the head of a page. Without a declaration, returns the default of browsers for
     * old pages.
     */
    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return DECLARED.matcher(head)
                .results()
                .map(found -> named(found.group(1)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(WINDOWS_1252);
    }

    private static @Nullable Charset named(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
