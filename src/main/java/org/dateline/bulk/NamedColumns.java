package org.dateline.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a tab-separated file by name. */
final class NamedColumns {

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    NamedColumns(List<String> names) {
        this.count = names.size();
        for (int i = 0; i < count; i++) {
            places.putIfAbsent(names.get(i).strip(), i);
        }
    }

    /** Returns the names in a header row. */
    static List<String> namesIn(Row row) {
        return Arrays.asList(row.text().split("\t", -1));
    }

    /** Reads a row. Empty cells after the last column are dropped. */
    Cells read(Row row) {
        String[] cells = row.text().split("\t", -1);
        int length = cells.length;
        while (length > count && cells[length - 1].isBlank()) {
            length--;
        }
        if (length != count) {
            throw new BadRow("has " + length + " columns; the first row names " + count);
        }
        return new Cells(cells);
    }

    /** The cells of one row. */
    final class Cells {

        private final String[] cells;

        private Cells(String[] cells) {
            this.cells = cells;
        }

        /** Returns the value of a column; empty if the column does not exist or contains "None". */
        String get(String column) {
            Integer at = places.get(column);
            String value = at == null ? "" : cells[at].strip();
            return value.equals("None") || value.equals("NULL") ? "" : value;
        }

        String need(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                throw new BadRow("has nothing in the column \"" + column + "\"");
            }
            return value;
        }

        LocalDate day(String column) {
            return NamedColumns.day(need(column));
        }

        /** Returns a number, or 0 for an empty cell. */
        double number(String column) {
            String value = get(column);
            try {
                return value.isEmpty() ? 0 : Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new BadRow("\"" + value + "\" in the column \"" + column + "\" is no number");
            }
        }
    }

    /** Reads a day in the form that data sets use. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new BadRow("\"" + text + "\" is no day as 2014-01-31");
        }
    }
}
