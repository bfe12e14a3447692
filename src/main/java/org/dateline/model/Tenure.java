package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term in which a person holds an office.
 *
 * @param person the id of the person
 * @param of the id of the country or body
 * @param title what the office is called
 * @param from the first day
 * @param to the day of the handover; null while it lasts or when it is unknown
 */
public record Tenure(
        String person,
        String of,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
