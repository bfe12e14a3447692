package org.dateline.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param id names it
 * @param at when it was done
 * @param act what was done
 * @param actor the login that did it
 * @param name the name of that login then
 * @param address where the request came from
 * @param subject the id of what it was done to
 * @param before the state before, as JSON; null where there was none
 * @param after the state after, as JSON; null where there is none
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
