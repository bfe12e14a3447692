package org.dateline.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was set aside.
 *
 * @param address where its article stands; null where the source does not say
 * @param reason why it was set aside
 * @param at when
 */
public record EntryProblem(@Nullable String address, String reason, Instant at) {}
