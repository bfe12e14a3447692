package org.dateline.watch;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param validators those of the last document of which everything was taken
 * @param day the last day of which an endpoint's document was taken
 * @param until the moment up to which an endpoint was asked what came
 */
record Bookmark(
        Validators validators,
        @Nullable LocalDate day,
        @Nullable Instant until) {

    static final Bookmark START = new Bookmark(Validators.NONE, null, null);

    /** Where a source stands whose one document has been read. */
    static Bookmark at(Validators validators) {
        return new Bookmark(validators, null, null);
    }
}
