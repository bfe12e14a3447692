package org.dateline.extraction.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a date expression is resolved against.
 *
 * @param day the day of publication in its own zone; null when unknown
 * @param future whether the governing verb tells of what lies ahead
 */
public record Anchor(@Nullable LocalDate day, boolean future) {}
