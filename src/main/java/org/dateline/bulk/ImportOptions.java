package org.dateline.bulk;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What files do not say of themselves.
 *
 * @param published the day that they are of; what lists who is sanctioned needs it
 * @param mapping which of their columns mean what, for CSV of other people; null for formats that are known
 */
public record ImportOptions(
        @Nullable LocalDate published, @Nullable Path mapping) {

    /** Nothing is added. */
    public static final ImportOptions NONE = new ImportOptions(null, null);

    /** Only the day is added. */
    public static ImportOptions of(@Nullable LocalDate published) {
        return new ImportOptions(published, null);
    }
}
