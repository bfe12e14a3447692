package org.dateline.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was set aside.
 *
 * @param address the address of its article; null if the source does not state it
 * @param reason why it was set aside
 * @param at when it was set aside
 */
public record EntryProblem(@Nullable String address, String reason, Instant at) {}
