package org.dateline.bulk;

import java.util.List;
import org.dateline.model.Entity;

/** How the rows of a coded data set are read. */
interface RowFormat {

    /**
     * Looks at the first row of a file.
     *
     * @return whether it names the columns and states nothing itself
     */
    boolean isHeader(Row first);

    /** Reads rows; what cannot be used is set aside. */
    List<ReadRow> read(List<Row> rows, Aside aside);

    /** The entities that were named for the first time; they are stored before the rows. */
    List<Entity> drainEntities();

    /** Tells whether a quoted cell may hold line ends. */
    default boolean spansLines() {
        return false;
    }

    /** How often the file is read: links between entities can only be made when all of them are there. */
    default int passes() {
        return 1;
    }

    /** Begins a pass over the file, from 1. */
    default void begin(int pass) {}

    /** Tells whether a number of the data set means one row for good, so that the same with other content is an error. */
    default boolean numbersRows() {
        return false;
    }
}
