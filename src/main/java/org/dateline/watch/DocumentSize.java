package org.dateline.watch;

import java.net.URI;
import org.dateline.fetch.LoggedAddress;

/** Bounds what a reader builds of a document: a few bytes of markup become hundreds in memory. */
final class DocumentSize {

    /** Twice what 50,000 entries of a sitemap have, the most that its protocol allows; some 300 MB in memory. */
    private static final int MARKS = 1_000_000;

    private DocumentSize() {}

    /**
     * Counts the marks that begin an element or an object.
     *
     * @throws UnreadableDocument when there are too many
     */
    static void check(CharSequence text, URI address) throws UnreadableDocument {
        check(
                text.chars()
                        .filter(c -> c == '<' || c == '{' || c == '[')
                        .limit(MARKS + 1L)
                        .count(),
                address);
    }

    /** Counts them in bytes; every encoding of the web writes them as ASCII does, one byte of each. */
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
