package org.dateline.bulk;

import java.util.List;
import org.dateline.model.Entity;

/** Reads the rows of a coded data set. */
interface RowFormat {

    /**
     * Inspects the first row of a file.
     *
     * @return whether it is a header
     */
    boolean isHeader(Row first);

    /** Reads rows, and sets unusable ones aside. */
    List<ReadRow> read(List<Row> rows, Aside aside);

    /** Returns the entities created since the last call. They are stored before the rows. */
    List<Entity> drainEntities();

    /** Tells whether quoted cells may contain line breaks. */
    default boolean spansLines() {
        return false;
    }

    /** Returns the number of passes. Relationships between entities require all entities to be stored. */
    default int passes() {
        return 1;
    }

    /** Begins a pass, numbered from 1. */
    default void begin(int pass) {}

    /** Tells whether a number identifies a row permanently. Then the same number with other content is an error. */
    default boolean numbersRows() {
        return false;
    }
}
