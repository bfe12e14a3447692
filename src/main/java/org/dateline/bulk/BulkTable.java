package org.dateline.bulk;

import java.util.List;
import org.dateline.model.BundledTable;

/** Reads the tab-separated tables in the class path's {@code bulk/} folder. */
final class BulkTable {

    private BulkTable() {}

    /**
     * Reads the rows of a table. Lines that begin with a number sign are comments.
     *
     * @param columns the number of columns; trailing empty ones may be missing
     * @throws IllegalStateException if the table is missing or a row has more columns
     */
    static List<String[]> read(String name, int columns) {
        String path = "/bulk/" + name + ".tsv";
        return BundledTable.lines(path).stream()
                .map(line -> fields(path, line, columns))
                .toList();
    }

    private static String[] fields(String path, String line, int columns) {
        String[] fields = line.split("\t", -1);
        if (fields.length > columns) {
            throw new IllegalStateException(path + " has a row of " + fields.length + " columns: " + line);
        }
        String[] all = java.util.Arrays.copyOf(fields, columns);
        java.util.Arrays.setAll(all, i -> i < fields.length ? fields[i] : "");
        return all;
    }
}
