package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ownership of one entity by another, in whole or in part.
 *
 * @param owner the id of the owner
 * @param asset the id of the owned entity
 * @param share the share that is owned, as the source puts it, such as "25%"; null if unknown
 * @param from the first day; null if unknown
 * @param to the last day; null if unknown or while it lasts
 */
public record Ownership(
        String owner,
        String asset,
        @Nullable String share,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
