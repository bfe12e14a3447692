package org.dateline.api.article;

/** The GraphQL representation of a story: its id. */
public record StoryView(String id) {}
