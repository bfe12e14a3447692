package org.dateline.curation;

import java.time.Instant;

/**
 * A recorded correction.
 *
 * @param id identifies it, to undo it
 * @param kind the kind of correction
 * @param at when it was recorded
 * @param signed its author and reason
 */
public record Curation(String id, CurationKind kind, Instant at, Signed signed) {}
