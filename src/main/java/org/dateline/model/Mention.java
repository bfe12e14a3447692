package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in an article that names or means an entity.
 *
 * @param text the words
 * @param span the place of the words in the raw text
 * @param segment the index of the segment
 * @param kind the kind of entity, as far as the analysis tells
 * @param link the resolved entity; null if the mention is unresolved
 */
public record Mention(
        String text,
        Span span,
        int segment,
        @Nullable EntityKind kind,
        @Nullable Link link) {}
