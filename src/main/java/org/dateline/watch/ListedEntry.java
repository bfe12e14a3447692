package org.dateline.watch;

import java.net.URI;
import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a document of a source.
 *
 * @param key the source's identifier of the entry, which stays the same when the entry changes
 * @param fingerprint a hash that changes with the entry
 * @param address the address of its page; null for none
 * @param article the content that the document has; null if it has only the address
 * @param whole whether the content is the whole article instead of a teaser
 */
record ListedEntry(
        String key,
        String fingerprint,
        @Nullable String address,
        @Nullable Submission article,
        boolean whole) {

    /** Returns the same entry with a key that includes its document. Other documents may have other content for it. */
    ListedEntry within(URI document) {
        return new ListedEntry(document + " " + key, fingerprint, address, article, whole);
    }

    boolean needsPage() {
        return !whole && address != null;
    }
}
