package org.dateline.bulk;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts that files do not contain.
 *
 * @param published the day of the files, required for lists of sanctioned parties; null if not given
 * @param mapping the meaning of the columns, for CSV of any layout; null for other formats
 */
public record ImportOptions(
        @Nullable LocalDate published, @Nullable Path mapping) {

    /** No additional facts. */
    public static final ImportOptions NONE = new ImportOptions(null, null);

    /** Returns options with the day only. */
    public static ImportOptions of(@Nullable LocalDate published) {
        return new ImportOptions(published, null);
    }
}
