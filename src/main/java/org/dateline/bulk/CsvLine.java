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
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BadRow("is no CSV: " + e.getMessage());
        }
    }
}
