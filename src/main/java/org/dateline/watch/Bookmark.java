package org.dateline.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dateline.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * The position up to which a source has been read.
 *
 * @param validators the HTTP validators of the last document that was read completely
 * @param documents the validators of an endpoint's documents that may be requested again, by address
 * @param day the last day whose document was read, for daily endpoints; null otherwise
 * @param until the end of the last requested period, for endpoints by period; for an index of sitemaps, the instant after
 *     which all changes count; null otherwise
 */
record Bookmark(
        Validators validators,
        Map<String, Validators> documents,
        @Nullable LocalDate day,
        @Nullable Instant until) {

    static final Bookmark START = at(Validators.NONE);

    /** Returns the position of a source that has a single document. */
    static Bookmark at(Validators validators) {
        return new Bookmark(validators, Map.of(), null, null);
    }

    /** Returns the same position with other validators. */
    Bookmark with(Validators others) {
        return new Bookmark(others, documents, day, until);
    }

    /** Returns the same position with another instant. */
    Bookmark since(Instant instant) {
        return new Bookmark(validators, documents, day, instant);
    }
}
