package org.dateline.catalog;

import java.time.Instant;
import org.dateline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim where it stands in the graph.
 *
 * @param claim what is stated
 * @param actionId the act that it supports
 * @param articleId the article that states it
 * @param reportedAt when the article was published
 * @param recordedAt when the graph learned it
 * @param retractedAt when it was taken back; null while it stands
 * @param carried whether the latest version of the article still has the words
 */
public record ClaimRecord(
        Claim claim,
        String actionId,
        String articleId,
        Instant reportedAt,
        Instant recordedAt,
        @Nullable Instant retractedAt,
        boolean carried) {}
