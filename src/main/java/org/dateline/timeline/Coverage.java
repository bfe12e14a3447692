package org.dateline.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number and extent in time of some acts.
 *
 * @param count their number
 * @param first the first possible day of the first act; null if none is dated
 * @param last the last possible day of the last act; null if none is dated
 */
public record Coverage(
        int count, @Nullable LocalDate first, @Nullable LocalDate last) {}
