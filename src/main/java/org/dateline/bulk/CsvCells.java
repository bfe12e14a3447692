package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV for the bulk scripts. Lists are separated by "|", and cells that a spreadsheet would run as a formula are
 * escaped.
 */
final class CsvCells {

    /** Matches cells that a spreadsheet treats as a formula. They get an apostrophe in front, which loading removes. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    private final CSVPrinter printer;
    private final List<String> columns;

    CsvCells(Writer out, List<String> columns) {
        this.columns = columns;
        try {
            this.printer = new CSVPrinter(
                    out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
            printer.printRecord(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Map<String, ? extends @Nullable Object> row) {
        try {
            for (String column : columns) {
                printer.print(cell(row.get(column)));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        printer.flush();
    }

    private static @Nullable String cell(@Nullable Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(x -> String.valueOf(x).replace("|", "\\|")).collect(Collectors.joining("|"))
                : value == null ? null : value.toString();
        return text != null
                        && !(value instanceof Number)
                        && FORMULA.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
