package org.dateline.ingest;

import java.util.Locale;
import org.dateline.graph.Stored;
import org.dateline.graph.Submissions;
import org.dateline.model.Article;
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
 * @param note a remark on an accepted article, such as that its language is not supported; null for none
 */
public record Outcome(
        Status status,
        @Nullable String articleId,
        @Nullable String storyId,
        int segments,
        int actions,
        @Nullable String problem,
        @Nullable String note) {

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

    /** Returns the outcome of an article that was written before. */
    static Outcome unchanged(String articleId) {
        return new Outcome(Status.UNCHANGED, articleId, null, 0, 0, null, null);
    }

    private static Outcome written(Status status, Article article, Stored stored) {
        return written(status, article.id(), stored, article.isEnglish() ? null : unread(article.language()));
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
                ? unchanged(article)
                : written(
                        ended.isNew() ? Status.PROCESSED : Status.UNCHANGED,
                        article,
                        stored,
                        "en".equals(ended.language()) ? null : unread(ended.language()));
    }

    private static String unread(@Nullable String language) {
        String code = String.valueOf(language);
        String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        return "the text is in " + (name.equals(code) ? "the language " + code : name + " (" + code + ")")
                + "; it was stored and not read, since only English is";
    }

    /** Returns the outcome of an article that is stored and will be read later. */
    public static Outcome queued() {
        return queued(null);
    }

    /** Returns the outcome of an article that will be read later, with the id computed from its content. */
    public static Outcome queued(@Nullable String articleId) {
        return new Outcome(Status.QUEUED, articleId, null, 0, 0, null, null);
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
