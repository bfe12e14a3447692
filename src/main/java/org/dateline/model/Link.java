package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * What a mention was resolved to, and why.
 *
 * @param entity the id of the entity
 * @param principal the id of whom it acts for, when it is an organ or an office-holder
 * @param score how sure, 0 to 1
 * @param reason the rule: "name", "demonym", "capital", "office", "nationality and noun"
 */
public record Link(String entity, @Nullable String principal, double score, String reason) {}
