package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One line of comma-separated values. */
final class CsvLine {

    private CsvLine() {}

    /**
     * Reads the cells of a line.
     *
     * @throws BadRow when it is no CSV, such as one with a quote that does not end
     */
    static List<String> cells(String line) {
        return cells(line, ',');
    }

    /** The same with another separator. */
    static List<String> cells(String line, char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BadRow("is no CSV: " + e.getMessage());
        }
    }

    /** What divides the names of the columns: the tab or semicolon where one stands, else the comma. */
    static char separator(String header) {
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }
}
