package org.dateline.bulk;

import java.util.List;

/**
 * The statements that make what the migrations make, but on a store that is full.
 *
 * @param constraints each is made by itself
 * @param indexes can be made together
 */
public record IndexPlan(List<String> constraints, List<String> indexes) {}
