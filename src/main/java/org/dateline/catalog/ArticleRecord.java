package org.dateline.catalog;

import java.time.Instant;
import java.util.List;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as the graph keeps it.
 *
 * @param id its id
 * @param rawText the text that all offsets refer to
 * @param title its headline
 * @param url its address
 * @param source who published it
 * @param publishedAt when, as it was given
 * @param reportedAt when it counts as reported
 * @param language an ISO 639-1 code
 * @param licence under what terms it may be used, when its collection says so
 * @param credit whom to name
 * @param segments its stories in its text
 * @param storyId the story that its whole tells
 * @param unresolved mentions of nobody known
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
     * Where an article comes from.
     *
     * @param id its id
     * @param name its name
     */
    public record Source(String id, String name) {}

    /**
     * A segment as a set of spans.
     *
     * @param index from 0
     * @param spans in the order of the text
     */
    public record Part(int index, List<Span> spans) {}
}
