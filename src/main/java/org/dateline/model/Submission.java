package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * An article as somebody handed it in, unread.
 *
 * @param text the text or the page
 * @param format how it is written
 * @param title its headline, when it does not stand in the text
 * @param url its address
 * @param source who published it
 * @param publishedAt when, as a day or an RFC 3339 instant
 * @param document the official number of the document, such as "2019-27610"
 */
public record Submission(
        String text,
        TextFormat format,
        @Nullable String title,
        @Nullable String url,
        @Nullable String source,
        @Nullable String publishedAt,
        @Nullable String document) {}
