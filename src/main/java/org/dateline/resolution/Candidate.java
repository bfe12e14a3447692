package org.dateline.resolution;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a name can mean.
 *
 * @param entity the id of the entity
 * @param principal the id of whom it acts for
 * @param kind what it is
 * @param reason how the name means it: "name", "demonym", "capital", "seat" or "office-holder"
 * @param from the first day on which it does; null for no limit
 * @param to the day on which it ceases to; null for no limit
 * @param commonWord whether the name is a word of the language as well
 * @param acronym whether the name is two or three capitals, and another word when it is written otherwise: "ICE"
 */
record Candidate(
        String entity,
        @Nullable String principal,
        EntityKind kind,
        String reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean commonWord,
        boolean acronym) {

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,3}|\\p{Lu}\\.\\p{Lu}\\.(?:\\p{Lu}\\.)?");

    /** The same under one of its names. */
    Candidate called(String name, boolean word) {
        return new Candidate(
                entity,
                principal,
                kind,
                reason,
                from,
                to,
                word,
                ACRONYM.matcher(name).matches());
    }

    /** Tells whether the name means it on a day; the day of a handover is the successor's. */
    boolean holds(@Nullable LocalDate day) {
        return day == null || (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    static Candidate named(String entity, @Nullable String principal, EntityKind kind, String reason) {
        return new Candidate(entity, principal, kind, reason, null, null, false, false);
    }
}
