package org.dateline.bulk;

import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a coded data set names.
 *
 * @param text as the row has it
 * @param name as a reader knows it
 * @param entity the id of the entity; null for words that mean nobody in particular
 * @param principal the id of the country or body that an organ or office-holder acts for
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
