package org.dateline.fetch;

import org.jspecify.annotations.Nullable;

/**
 * The HTTP validators of a document, which tell later whether it has changed.
 *
 * @param etag the entity tag; null for none
 * @param lastModified the date of the last change as sent by the site; null for none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** No validators. The site sends the document in any case. */
    public static final Validators NONE = new Validators(null, null);
}
