package org.dateline.curation;

import java.time.Instant;

/**
 * An act of an analyst, as it was recorded.
 *
 * @param id names it, to undo it
 * @param kind what was done
 * @param at when it was recorded
 * @param signed who did it and why
 */
public record Curation(String id, CurationKind kind, Instant at, Signed signed) {}
