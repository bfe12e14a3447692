package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of a person in an office.
 *
 * @param person the id of the person
 * @param of the id of the country or body
 * @param title the title of the office
 * @param from the first day
 * @param to the day of the handover; null if it is unknown or while the term lasts
 */
public record Tenure(
        String person,
        String of,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
