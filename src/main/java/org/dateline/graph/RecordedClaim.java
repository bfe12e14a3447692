package org.dateline.graph;

import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its two clocks.
 *
 * @param claim the claim
 * @param storyId the story of its article
 * @param source the id of the source of its article; null for an article without one
 * @param reportedAt the publication of its article, in microseconds
 * @param recordedAt the instant at which the graph recorded it, in microseconds
 */
record RecordedClaim(Claim claim, String storyId, @Nullable String source, long reportedAt, long recordedAt) {}
