package org.dateline.topics;

/**
 * A saved filter.
 *
 * @param id its permanent id
 * @param name its current name
 * @param filter the filter as JSON
 */
public record Topic(String id, String name, String filter) {}
