package org.dateline.ingest;

import org.dateline.graph.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param status whether it was written, known already, waits, or was set aside
 * @param articleId the article; null when it waits or was set aside
 * @param storyId the story that it tells
 * @param segments how many stories stand in its text
 * @param actions how many acts its claims support
 * @param problem why it was set aside
 */
public record Outcome(
        Status status,
        @Nullable String articleId,
        @Nullable String storyId,
        int segments,
        int actions,
        @Nullable String problem) {

    /** Where a submission stands. */
    public enum Status {
        PROCESSED,
        UNCHANGED,
        QUEUED,
        SET_ASIDE
    }

    static Outcome processed(String articleId, Stored stored) {
        return new Outcome(Status.PROCESSED, articleId, stored.storyId(), stored.segments(), stored.actions(), null);
    }

    static Outcome unchanged(String articleId, Stored stored) {
        return new Outcome(Status.UNCHANGED, articleId, stored.storyId(), stored.segments(), stored.actions(), null);
    }

    /** It is kept, and will be written later. */
    public static Outcome queued() {
        return new Outcome(Status.QUEUED, null, null, 0, 0, null);
    }

    /** It cannot be read, and is listed with the reason. */
    public static Outcome setAside(String problem) {
        return new Outcome(Status.SET_ASIDE, null, null, 0, 0, problem);
    }
}
