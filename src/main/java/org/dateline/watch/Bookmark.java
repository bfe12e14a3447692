package org.dateline.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dateline.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param validators those of the last document of which everything was taken
 * @param documents those of the documents of an endpoint that may be asked for again, by address
 * @param day the last day of which an endpoint's document was taken
 * @param until the moment up to which an endpoint was asked what came
 */
record Bookmark(
        Validators validators,
        Map<String, Validators> documents,
        @Nullable LocalDate day,
        @Nullable Instant until) {

    static final Bookmark START = at(Validators.NONE);

    /** Where a source stands whose one document has been read. */
    static Bookmark at(Validators validators) {
        return new Bookmark(validators, Map.of(), null, null);
    }
}
