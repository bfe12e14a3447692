package org.dateline.source;

import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was found, or why there is none.
 *
 * @param origin the file, with the line where there is one, or the address
 * @param submission what was found
 * @param failure why nothing was
 * @param skipped whether it is no article by its kind, which is told and is no failure
 */
public record Delivery(
        String origin,
        @Nullable Submission submission,
        @Nullable UnreadableArticle failure,
        boolean skipped) {

    static Delivery of(String origin, Submission submission) {
        return new Delivery(origin, submission, null, false);
    }

    static Delivery failed(String origin, String reason) {
        return failed(new UnreadableArticle(origin, reason));
    }

    static Delivery failed(UnreadableArticle failure) {
        return new Delivery(failure.origin(), null, failure, false);
    }

    static Delivery skipped(String origin, String reason) {
        return new Delivery(origin, null, new UnreadableArticle(origin, reason), true);
    }
}
