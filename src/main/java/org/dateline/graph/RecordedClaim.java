package org.dateline.graph;

import org.dateline.model.Claim;

/**
 * A claim with its two clocks.
 *
 * @param claim what is stated
 * @param storyId the story of its article
 * @param reportedAt when its article was published, in microseconds
 * @param recordedAt when the graph learned it, in microseconds
 */
record RecordedClaim(Claim claim, String storyId, long reportedAt, long recordedAt) {}
