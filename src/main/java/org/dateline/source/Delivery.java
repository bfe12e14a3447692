package org.dateline.source;

import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was found, or the reason why there is none.
 *
 * @param origin the file with a line number if it has one, or the address
 * @param submission the submission; null for none
 * @param failure why there is none; null otherwise
 * @param skipped whether the file is not an article by its type, which is reported but is no failure
 * @param note the remark on a submission of which a part is not read; null for none
 */
public record Delivery(
        String origin,
        @Nullable Submission submission,
        @Nullable UnreadableArticle failure,
        boolean skipped,
        @Nullable String note) {

    static Delivery of(String origin, Submission submission) {
        return of(origin, submission, null);
    }

    static Delivery of(String origin, Submission submission, @Nullable String note) {
        return new Delivery(origin, submission, null, false, note);
    }

    static Delivery failed(String origin, String reason) {
        return failed(new UnreadableArticle(origin, reason));
    }

    static Delivery failed(UnreadableArticle failure) {
        return new Delivery(failure.origin(), null, failure, false, null);
    }

    static Delivery skipped(String origin, String reason) {
        return new Delivery(origin, null, new UnreadableArticle(origin, reason), true, null);
    }
}
