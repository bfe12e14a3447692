package org.dateline.topics;

/**
 * A saved filter.
 *
 * @param id names it for good
 * @param name what it is called now
 * @param filter the filter as JSON
 */
public record Topic(String id, String name, String filter) {}
