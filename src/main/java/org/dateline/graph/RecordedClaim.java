package org.dateline.graph;

import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its two clocks.
 *
 * @param claim what is stated
 * @param storyId the story of its article
 * @param source the id of the source that published its article; null for an article without one
 * @param reportedAt when its article was published, in microseconds
 * @param recordedAt when the graph learned it, in microseconds
 */
record RecordedClaim(Claim claim, String storyId, @Nullable String source, long reportedAt, long recordedAt) {}
