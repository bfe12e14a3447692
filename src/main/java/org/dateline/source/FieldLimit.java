package org.dateline.source;

import java.util.Locale;
import org.dateline.model.Submission;
import org.jspecify.annotations.Nullable;

/** The most characters that a field of an article may have; a page's own metadata are fields like those handed in. */
public enum FieldLimit {
    /** A text of this length is a book; reading it would hold everything else up. */
    TEXT(1_000_000),
    /** The longest title of 28,321 reports, notices and speeches has 636. */
    TITLE(2_000),
    /** Longer addresses are refused by most servers. */
    URL(2_000),
    /** A newspaper's name, with its place. */
    SOURCE(300),
    /** An instant with its offset has at most 35. */
    PUBLISHED_AT(100),
    /** A docket's number with its part. */
    DOCUMENT(200),
    /** Paths of files have at most 4,096 bytes on most systems. */
    ORIGIN(4_096);

    private final int most;

    FieldLimit(int most) {
        this.most = most;
    }

    /** The most characters, in UTF-16 code units. */
    public int most() {
        return most;
    }

    /** The field's name in the schema, such as {@code publishedAt}. */
    public String field() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** Tells whether a value is too long. */
    public boolean isExceededBy(@Nullable String value) {
        return value != null && value.length() > most;
    }

    /** The reason to refuse a value: field, length and limit. */
    public String reason(String value) {
        return "the field " + field() + " has " + value.length() + " characters; at most " + most + " can be read";
    }

    /**
     * Checks the fields beside the text.
     *
     * @throws UnreadableArticle when one is too long
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
