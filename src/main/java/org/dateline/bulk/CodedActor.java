package org.dateline.bulk;

import java.util.List;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * An actor of a coded data set.
 *
 * @param text the words of the row
 * @param name the readable name
 * @param entity the id of the entity; null for words that identify none
 * @param principal the id of the country or body that an organ or office-holder acts for; null for none
 * @param homes the ids of the countries that it is or comes from; empty if unknown
 */
record CodedActor(
        String text,
        String name,
        @Nullable String entity,
        @Nullable String principal,
        List<String> homes) {

    /** An actor of an unknown country. */
    static CodedActor unknown(String text) {
        return new CodedActor(text, text, null, null, List.of());
    }

    /** Returns this actor under other words. */
    CodedActor called(String words) {
        return new CodedActor(words, name, entity, principal, homes);
    }

    /** Returns this actor from other countries. */
    CodedActor from(List<String> countries) {
        return new CodedActor(text, name, entity, principal, countries);
    }

    Party as(Role role) {
        return new Party(role, text, entity, principal, false);
    }
}
