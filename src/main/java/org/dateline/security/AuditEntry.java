package org.dateline.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit.
 *
 * @param id its id
 * @param at when the act happened
 * @param act the kind of act
 * @param actor the login
 * @param name the name of the login at that time
 * @param address the address that the request came from
 * @param subject the id of the changed subject
 * @param before the state before as JSON; null for none
 * @param after the state after as JSON; null for none
 */
public record AuditEntry(
        String id,
        Instant at,
        AuditAct act,
        String actor,
        String name,
        String address,
        String subject,
        @Nullable String before,
        @Nullable String after) {}
