package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in an act.
 *
 * @param role what they do in it
 * @param text the words of the article, such as "its allies"
 * @param entity the id of the entity, when it is known
 * @param principal the id of the country or body that an organ, office-holder or spokesperson acts for
 * @param inferred true when the sentence does not name them
 */
public record Party(
        Role role,
        String text,
        @Nullable String entity,
        @Nullable String principal,
        boolean inferred) {}
