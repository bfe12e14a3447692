package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A party of an act.
 *
 * @param role the role of the party in the act
 * @param text the words of the article, such as "its allies"
 * @param entity the id of the entity, if it is known
 * @param principal the id of the country or body that an organ, office-holder or spokesperson acts for
 * @param inferred whether the party is inferred: the sentence does not name it
 */
public record Party(
        Role role,
        String text,
        @Nullable String entity,
        @Nullable String principal,
        boolean inferred) {}
