package org.dateline.watch;

import java.time.LocalDate;
import org.dateline.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param validators those of the last document of which everything was taken
 * @param day the last day of which an endpoint's document was taken
 */
record Bookmark(Validators validators, @Nullable LocalDate day) {

    static final Bookmark START = new Bookmark(Validators.NONE, null);
}
