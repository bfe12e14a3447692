package org.dateline.catalog;

import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention as the graph keeps it.
 *
 * @param span where it stands
 * @param segment in which segment
 * @param entityId whom it means; null while nobody is known
 * @param score how sure
 * @param reason why
 */
public record MentionRecord(
        Span span,
        int segment,
        @Nullable String entityId,
        @Nullable Double score,
        @Nullable String reason) {}
