package org.dateline.lookup;

import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention as the graph stores it.
 *
 * @param span its place in the text
 * @param segment the index of its segment
 * @param entityId the entity that it means; null while it is unresolved
 * @param score how sure the rule of the link is, 0 to 1; not calibrated as a probability
 * @param reason the rule that linked it
 */
public record MentionRecord(
        Span span,
        int segment,
        @Nullable String entityId,
        @Nullable Double score,
        @Nullable String reason) {}
