package org.dateline.graph;

/**
 * The outcome of a stored article.
 *
 * @param storyId the story that it tells
 * @param segments the number of stories in its text
 * @param actions the number of acts that its claims support
 */
public record Stored(String storyId, int segments, int actions) {}
