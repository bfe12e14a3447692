package org.dateline.bulk;

import org.dateline.graph.RecordRow;

/**
 * A row and the claim that it makes.
 *
 * @param row where it stands
 * @param record what it states
 */
record ReadRow(Row row, RecordRow record) {}
