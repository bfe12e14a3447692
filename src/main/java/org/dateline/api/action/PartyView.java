package org.dateline.api.action;

import org.dateline.model.Entity;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * A party with its entities looked up.
 *
 * @param start where its words begin in the quote of a claim; null for a party of an act and where the quote does not mark them
 * @param end where they end, exclusive
 */
public record PartyView(
        Role role,
        String text,
        @Nullable Entity entity,
        @Nullable Entity principal,
        boolean inferred,
        @Nullable Integer start,
        @Nullable Integer end) {}
