package org.dateline.resolution;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a name can mean.
 *
 * @param entity the id of the entity
 * @param principal the id of the country or body that it acts for
 * @param kind its kind
 * @param reason how the name means it: "name", "demonym", "capital", "seat" or "office-holder"
 * @param from the first day on which the name means it; null for no limit
 * @param to the first day on which it no longer does; null for no limit
 * @param commonWord whether the name is also a common word
 * @param acronym whether the name is two or three capitals and another word in lower case: "ICE"
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

    /**
     * Years around a term in which a name in the news means the office-holder; outside them a namesake is as likely.
     */
    private static final int LIFETIME = 20;

    /** Returns this candidate for one of its names. */
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

    /** Tells whether the name means it on a day. On the day of a handover it means the successor. */
    boolean holds(@Nullable LocalDate day) {
        return day == null || (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Tells whether it held the office within {@value #LIFETIME} years of a day. */
    boolean isOfTheTimes(LocalDate day) {
        return (from == null || from.minusYears(LIFETIME).isBefore(day))
                && (to == null || to.plusYears(LIFETIME).isAfter(day));
    }

    static Candidate named(String entity, @Nullable String principal, EntityKind kind, String reason) {
        return new Candidate(entity, principal, kind, reason, null, null, false, false);
    }
}
