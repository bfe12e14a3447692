package org.dateline.lookup;

import java.time.Instant;
import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the graph stores it.
 *
 * @param claim the claim
 * @param actionId the act that it supports
 * @param articleId the article that states it
 * @param reportedAt when the article was published
 * @param recordedAt when the graph recorded it
 * @param retractedAt when it was retracted; null while it stands
 * @param carried whether the latest version of the article still contains the words
 */
public record ClaimRecord(
        Claim claim,
        String actionId,
        String articleId,
        Instant reportedAt,
        Instant recordedAt,
        @Nullable Instant retractedAt,
        boolean carried) {}
