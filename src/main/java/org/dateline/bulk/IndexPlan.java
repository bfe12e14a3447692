package org.dateline.bulk;

import java.util.List;

/**
 * The statements that create the constraints and indexes of the migrations on a filled store.
 *
 * @param constraints statements that each need a transaction of their own
 * @param indexes statements that may share one transaction
 */
public record IndexPlan(List<String> constraints, List<String> indexes) {}
