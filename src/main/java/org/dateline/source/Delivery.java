package org.dateline.source;

import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was found, or why there is none.
 *
 * @param origin the file, with the line where there is one, or the address
 * @param submission what was found
 * @param failure why nothing was
 */
public record Delivery(
        String origin,
        @Nullable Submission submission,
        @Nullable UnreadableArticle failure) {

    static Delivery of(String origin, Submission submission) {
        return new Delivery(origin, submission, null);
    }

    static Delivery failed(String origin, String reason) {
        return new Delivery(origin, null, new UnreadableArticle(origin, reason));
    }
}
