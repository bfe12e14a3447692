package org.dateline.extraction.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The context against which a date expression is resolved.
 *
 * @param day the day of publication in its own zone; null if unknown
 * @param future whether the governing verb is about the future
 */
public record Anchor(@Nullable LocalDate day, boolean future) {}
