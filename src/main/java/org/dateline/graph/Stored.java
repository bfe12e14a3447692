package org.dateline.graph;

/**
 * What a stored article amounts to.
 *
 * @param storyId the story that it tells
 * @param segments how many stories stand in its text
 * @param actions how many acts its claims support
 */
public record Stored(String storyId, int segments, int actions) {}
