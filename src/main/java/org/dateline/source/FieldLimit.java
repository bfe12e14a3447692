package org.dateline.source;

import java.util.Locale;
import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The largest lengths of an article's fields in characters. They apply to submitted fields and to a page's metadata.
 */
public enum FieldLimit {
    /** The length of a book. Longer texts would delay other articles. */
    TEXT(1_000_000),
    /** The longest title of 28,321 reports, notices and speeches has 636. */
    TITLE(2_000),
    /** Most servers refuse longer addresses. */
    URL(2_000),
    /** The name of a newspaper with its place. */
    SOURCE(300),
    /** An instant with its offset has at most 35. */
    PUBLISHED_AT(100),
    /** The number of a docket with its part. */
    DOCUMENT(200),
    /** Most systems limit paths to 4,096 bytes. */
    ORIGIN(4_096);

    private final int most;

    FieldLimit(int most) {
        this.most = most;
    }

    /** Returns the limit in UTF-16 code units. */
    public int most() {
        return most;
    }

    /** Returns the field's name in the schema, such as {@code publishedAt}. */
    public String field() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** Tells whether a value exceeds the limit. */
    public boolean isExceededBy(@Nullable String value) {
        return value != null && value.length() > most;
    }

    /** Returns the message for a value that is too long: field, length and limit. */
    public String reason(String value) {
        return "the field " + field() + " has " + value.length() + " characters; at most " + most + " can be read";
    }

    /**
     * Checks the fields other than the text.
     *
     * @throws UnreadableArticle if one is too long
     */
    static void check(Submission submission, String origin) {
        TITLE.check(submission.title(), origin);
        URL.check(submission.url(), origin);
        SOURCE.check(submission.source(), origin);
        PUBLISHED_AT.check(submission.publishedAt(), origin);
        DOCUMENT.check(submission.document(), origin);
    }

    private void check(@Nullable String value, String origin) {
        if (value != null && isExceededBy(value)) {
            throw new UnreadableArticle(origin, reason(value));
        }
    }
}
