package org.dateline.watch;

import java.net.URI;
import org.dateline.fetch.LoggedAddress;

/** Limits the size of parsed documents. A few bytes of markup take hundreds of bytes of memory. */
final class DocumentSize {

    /**
     * Twice the markup of 50,000 sitemap entries, the most that the protocol allows. It takes some 300 MB of memory.
     */
    private static final int MARKS = 1_000_000;

    private DocumentSize() {}

    /**
     * Counts the characters that begin an element or an object.
     *
     * @throws UnreadableDocument if there are too many
     */
    static void check(CharSequence text, URI address) throws UnreadableDocument {
        check(
                text.chars()
                        .filter(c -> c == '<' || c == '{' || c == '[')
                        .limit(MARKS + 1L)
                        .count(),
                address);
    }

    /** Counts them in bytes. All encodings used on the web write them as one ASCII byte. */
    static void check(byte[] bytes, URI address) throws UnreadableDocument {
        long marks = 0;
        for (byte b : bytes) {
            marks += b == '<' ? 1 : 0;
        }
        check(marks, address);
    }

    private static void check(long marks, URI address) throws UnreadableDocument {
        if (marks > MARKS) {
            throw new UnreadableDocument(LoggedAddress.of(address) + " has more than " + MARKS + " elements.");
        }
    }
}
