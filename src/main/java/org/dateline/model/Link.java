package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * The entity that a mention was resolved to, with the reason.
 *
 * @param entity the id of the entity
 * @param principal the id of the country or body that it acts for, if it is an organ or an office-holder
 * @param score how sure the rule is, 0 to 1; not calibrated as a probability
 * @param reason the rule: "name", "demonym", "capital", "office", "nationality and noun"
 */
public record Link(String entity, @Nullable String principal, double score, String reason) {}
