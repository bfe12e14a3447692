package org.dateline.ingest;

import org.dateline.graph.Stored;
import org.dateline.graph.Submissions;
import org.dateline.model.Article;
import org.dateline.model.UnreadLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The result of a submission.
 *
 * @param status whether it was written, was known, waits, was set aside or belongs to a left-out source
 * @param articleId the article, which a queued one has before it is written; null if it was set aside or left out
 * @param storyId the story that it tells; null unless this submission wrote the article
 * @param segments the number of stories in its text
 * @param actions the number of acts that its claims support
 * @param problem why it was set aside or left out; null otherwise
 * @param note the remark on an accepted article that is not read, since its text is not English; null for none
 */
public record Outcome(
        Status status,
        @Nullable String articleId,
        @Nullable String storyId,
        int segments,
        int actions,
        @Nullable String problem,
        @Nullable String note) {

    /** Whether the article is accepted and not read, since its text is not English. */
    public boolean isUnread() {
        return note != null;
    }

    /** The states of a submission. */
    public enum Status {
        PROCESSED,
        UNCHANGED,
        QUEUED,
        SET_ASIDE,
        LEFT_OUT
    }

    static Outcome processed(Article article, Stored stored) {
        return written(Status.PROCESSED, article, stored);
    }

    static Outcome unchanged(Article article, Stored stored) {
        return written(Status.UNCHANGED, article, stored);
    }

    /** Returns the outcome of an article that was written before, with the remark on it. */
    static Outcome unchanged(String articleId, @Nullable String note) {
        return new Outcome(Status.UNCHANGED, articleId, null, 0, 0, null, note);
    }

    private static Outcome written(Status status, Article article, Stored stored) {
        return written(status, article.id(), stored, UnreadLanguage.stored(article.language()));
    }

    private static Outcome written(Status status, String article, Stored stored, @Nullable String note) {
        return new Outcome(status, article, stored.storyId(), stored.segments(), stored.actions(), null, note);
    }

    /** Returns the outcome that another process recorded. */
    public static Outcome of(Submissions.Ended ended) {
        String article = ended.article();
        if (ended.leftOut()) {
            return leftOut();
        }
        if (article == null) {
            return setAside(String.valueOf(ended.reason()));
        }
        Stored stored = ended.stored();
        return stored == null
                ? unchanged(article, null)
                : written(
                        ended.isNew() ? Status.PROCESSED : Status.UNCHANGED,
                        article,
                        stored,
                        UnreadLanguage.stored(ended.language()));
    }

    /** Returns the outcome of an article that is stored and will be read later. */
    public static Outcome queued() {
        return new Outcome(Status.QUEUED, null, null, 0, 0, null, null);
    }

    /** Returns the outcome of an article that waits, with the id and the language computed from its content. */
    static Outcome queued(Article article) {
        return new Outcome(Status.QUEUED, article.id(), null, 0, 0, null, UnreadLanguage.waiting(article.language()));
    }

    /** Returns the outcome of an unreadable article, which is listed with the reason. */
    public static Outcome setAside(String problem) {
        return new Outcome(Status.SET_ASIDE, null, null, 0, 0, problem, null);
    }

    /** Returns the outcome of an article of a left-out source, which is not stored. */
    static Outcome leftOut() {
        return new Outcome(Status.LEFT_OUT, null, null, 0, 0, LeftOutSources.REASON, null);
    }
}
