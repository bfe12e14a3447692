package org.dateline.bulk;

import java.util.List;

/**
 * The statements that create the constraints and indexes of the migrations on a filled store.
 *
 * @param constraints each runs in a transaction of its own
 * @param indexes may run in one transaction
 */
public record IndexPlan(List<String> constraints, List<String> indexes) {}
