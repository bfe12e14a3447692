package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * An article as it was submitted, before it is read.
 *
 * @param text the text or the page
 * @param format the format of the text
 * @param title its headline, if it does not stand in the text
 * @param url its address
 * @param source the name of its publisher
 * @param publishedAt the time of publication, as a day or an RFC 3339 instant
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
