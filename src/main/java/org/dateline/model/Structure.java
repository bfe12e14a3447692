package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one entity is part of another.
 *
 * @param part the id of the part
 * @param whole the id of the whole
 * @param kind "member" of a bloc, "organ" of a country, "subsidiary" of a firm, or "country" of a firm
 * @param from the first day; null when unknown or always
 * @param to the last day; null when unknown or while it lasts
 */
public record Structure(
        String part,
        String whole,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Without known ends. */
    public static Structure of(String part, String whole, String kind) {
        return new Structure(part, whole, kind, null, null);
    }
}
