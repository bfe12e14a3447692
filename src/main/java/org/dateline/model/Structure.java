package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The membership of one entity in another, such as a bloc or a group of companies.
 *
 * @param part the id of the part
 * @param whole the id of the whole
 * @param kind "member" of a bloc, "organ" of a country, "subsidiary" of a firm, or "country" of a firm
 * @param from the first day; null if unknown or always
 * @param to the last day; null if unknown or while it lasts
 */
public record Structure(
        String part,
        String whole,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Returns a structure whose first and last day are unknown. */
    public static Structure of(String part, String whole, String kind) {
        return new Structure(part, whole, kind, null, null);
    }
}
