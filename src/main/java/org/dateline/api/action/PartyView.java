package org.dateline.api.action;

import org.dateline.model.Entity;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** A party with its entities looked up. */
public record PartyView(
        Role role,
        String text,
        @Nullable Entity entity,
        @Nullable Entity principal,
        boolean inferred) {}
