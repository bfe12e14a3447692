package org.dateline.model;

/**
 * That one entity is part of another.
 *
 * @param part the id of the part
 * @param whole the id of the whole
 * @param kind "member" of a bloc, "organ" of a country, or "country" of a firm
 */
public record Structure(String part, String whole, String kind) {}
