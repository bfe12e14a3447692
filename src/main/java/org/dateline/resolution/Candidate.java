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

    /** Years around a term within which the news means by a name whoever held it; before and after, a namesake is as likely. */
    private static final int LIFETIME = 20;

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

    /** Tells whether it is somebody's who held an office shortly before a day, or soon after it. */
    boolean isOfTheTimes(LocalDate day) {
        return (from == null || from.minusYears(LIFETIME).isBefore(day))
                && (to == null || to.plusYears(LIFETIME).isAfter(day));
    }

    static Candidate named(String entity, @Nullable String principal, EntityKind kind, String reason) {
        return new Candidate(entity, principal, kind, reason, null, null, false, false);
    }
}
