package org.dateline.ingest;

import java.util.Locale;
import org.dateline.graph.Stored;
import org.dateline.graph.Submissions;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param status whether it was written, known already, waits, was set aside, or is of a source that is left out
 * @param articleId the article; null when there is none yet, or none at all
 * @param storyId the story that it tells
 * @param segments how many stories stand in its text
 * @param actions how many acts its claims support
 * @param problem why it was set aside or left out
 * @param note what is to be known of an article that was taken in, such as that its language is not read
 */
public record Outcome(
        Status status,
        @Nullable String articleId,
        @Nullable String storyId,
        int segments,
        int actions,
        @Nullable String problem,
        @Nullable String note) {

    /** Where a submission stands. */
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

    /** It was written before, as the receipt of it tells. */
    static Outcome unchanged(String articleId) {
        return new Outcome(Status.UNCHANGED, articleId, null, 0, 0, null, null);
    }

    private static Outcome written(Status status, Article article, Stored stored) {
        return written(status, article.id(), stored, article.isEnglish() ? null : unread(article.language()));
    }

    private static Outcome written(Status status, String article, Stored stored, @Nullable String note) {
        return new Outcome(status, article, stored.storyId(), stored.segments(), stored.actions(), null, note);
    }

    /** What another process made of a submission. */
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

    /** It is kept, and will be written later. */
    public static Outcome queued() {
        return queued(null);
    }

    /** It is kept, and will be written later under an id that is known from its content. */
    public static Outcome queued(@Nullable String articleId) {
        return new Outcome(Status.QUEUED, articleId, null, 0, 0, null, null);
    }

    /** It cannot be read, and is listed with the reason. */
    public static Outcome setAside(String problem) {
        return new Outcome(Status.SET_ASIDE, null, null, 0, 0, problem, null);
    }

    /** Its source is left out, and nothing of it is kept. */
    static Outcome leftOut() {
        return new Outcome(Status.LEFT_OUT, null, null, 0, 0, LeftOutSources.REASON, null);
    }
}
