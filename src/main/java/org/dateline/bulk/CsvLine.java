package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits a line of comma-separated values. */
final class CsvLine {

    private CsvLine() {}

    /**
     * Returns the cells of a line.
     *
     * @throws BadRow if the line is not valid CSV, for example with an unclosed quote
     */
    static List<String> cells(String line) {
        return cells(line, ',');
    }

    /** Returns the cells of a line with another separator. */
    static List<String> cells(String line, char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BadRow("is no CSV: " + e.getMessage());
        }
    }

    /** Returns the separator of a header: the tab or semicolon if it contains one, otherwise the comma. */
    static char separator(String header) {
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }
}
