package org.dateline.bulk;

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
 */
record CodedActor(
        String text,
        String name,
        @Nullable String entity,
        @Nullable String principal) {

    Party as(Role role) {
        return new Party(role, text, entity, principal, false);
    }
}
