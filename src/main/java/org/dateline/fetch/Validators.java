package org.dateline.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a site gave to ask later whether a document has changed.
 *
 * @param etag the entity tag
 * @param lastModified the date of the last change, as the site wrote it
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Nothing to compare with: the document is sent whatever it is. */
    public static final Validators NONE = new Validators(null, null);
}
