package org.dateline.bulk;

import org.dateline.graph.RecordRow;

/**
 * A row with the claim that it states.
 *
 * @param row the row
 * @param record the claim with its act and article
 */
record ReadRow(Row row, RecordRow record) {}
