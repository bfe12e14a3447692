package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one entity owns another, in whole or in part.
 *
 * @param owner the id of the owner
 * @param asset the id of what is owned
 * @param share how much of it, as the source puts it, such as "25%"; null when unknown
 * @param from the first day; null when unknown
 * @param to the last day; null when unknown or while it lasts
 */
public record Ownership(
        String owner,
        String asset,
        @Nullable String share,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
