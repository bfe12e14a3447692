package org.dateline.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many acts there are and how far they reach.
 *
 * @param count how many
 * @param first the first possible day of the first of them; null when none is dated
 * @param last the last possible day of the last of them; null when none is dated
 */
public record Coverage(
        int count, @Nullable LocalDate first, @Nullable LocalDate last) {}
