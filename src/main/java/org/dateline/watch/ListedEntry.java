package org.dateline.watch;

import java.net.URI;
import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a document of a source.
 *
 * @param key what the source calls it, the same when it changes
 * @param fingerprint another one when it has changed
 * @param address where its page stands
 * @param article what the document has of it; null when that is only the address
 * @param whole whether that is the article, and not a teaser of it
 */
record ListedEntry(
        String key,
        String fingerprint,
        @Nullable String address,
        @Nullable Submission article,
        boolean whole) {

    /** The same entry as a document of its own tells it, which other documents may tell otherwise. */
    ListedEntry within(URI document) {
        return new ListedEntry(document + " " + key, fingerprint, address, article, whole);
    }

    boolean needsPage() {
        return !whole && address != null;
    }
}
