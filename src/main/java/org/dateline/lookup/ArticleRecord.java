package org.dateline.lookup;

import java.time.Instant;
import java.util.List;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as the graph stores it.
 *
 * @param id its id
 * @param rawText the text to which all offsets refer
 * @param title its headline
 * @param url its address
 * @param source its publisher
 * @param publishedAt the time of publication, as submitted
 * @param reportedAt when it counts as reported
 * @param language an ISO 639-1 code
 * @param licence the terms of use, if its collection states them
 * @param credit the party to credit
 * @param segments the stories in its text
 * @param storyId the story of the whole article
 * @param unresolved mentions of unknown entities
 */
public record ArticleRecord(
        String id,
        String rawText,
        @Nullable String title,
        @Nullable String url,
        @Nullable Source source,
        @Nullable String publishedAt,
        Instant reportedAt,
        @Nullable String language,
        @Nullable String licence,
        @Nullable String credit,
        List<Part> segments,
        String storyId,
        List<MentionRecord> unresolved) {

    /**
     * The source of an article.
     *
     * @param id its id
     * @param name its name
     */
    public record Source(String id, String name) {}

    /**
     * A segment as a set of spans.
     *
     * @param index its index, from 0
     * @param spans its spans in the order of the text
     */
    public record Part(int index, List<Span> spans) {}
}
