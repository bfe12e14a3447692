package org.dateline.bulk;

import java.util.ArrayList;
import java.util.List;
import org.dateline.graph.RecordRow;

/** A format whose rows can each be read without the others. */
interface RowByRow extends RowFormat {

    /**
     * Reads a row.
     *
     * @throws BadRow if the row cannot be used
     */
    RecordRow record(Row row);

    @Override
    default List<ReadRow> read(List<Row> rows, Aside aside) {
        List<ReadRow> records = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                records.add(new ReadRow(row, record(row)));
            } catch (BadRow e) {
                aside.add(row, e.reason());
            }
        }
        return records;
    }
}
