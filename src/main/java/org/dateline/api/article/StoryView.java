package org.dateline.api.article;

/** A story by its id. */
public record StoryView(String id) {}
