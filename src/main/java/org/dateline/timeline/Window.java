package org.dateline.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, both ends inclusive.
 *
 * @param from the first day; null for no limit
 * @param to the last day; null for no limit
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All days. */
    public static final Window ALWAYS = new Window(null, null);
}
