package org.dateline.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An article as Spring Data maps it. */
@Node("Article")
record ArticleNode(
        @Id String id,
        String rawText,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publishedAt,
        long reportedAt,
        @Nullable String language,
        @Nullable String licence,
        @Nullable String credit,
        List<Integer> segmentStarts,
        List<Integer> segmentEnds,
        List<Integer> segmentOf,
        List<Integer> looseStarts,
        List<Integer> looseEnds,
        List<Integer> looseSegments,
        @Relationship("PUBLISHED_BY") @Nullable SourceNode source,
        @Relationship("TELLS") StoryNode story) {

    /** The source of an article. */
    @Node("Source")
    record SourceNode(@Id String id, String name) {}

    /** A story, which all articles with the same or nearly the same text share. */
    @Node("Story")
    record StoryNode(@Id String id) {}
}
