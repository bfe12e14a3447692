package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in an article that names or means somebody.
 *
 * @param text the words
 * @param span where they stand in the raw text
 * @param segment the index of the segment
 * @param kind what they name, as far as the analysis tells
 * @param link the entity; null when it stays a mention
 */
public record Mention(
        String text,
        Span span,
        int segment,
        @Nullable EntityKind kind,
        @Nullable Link link) {}
