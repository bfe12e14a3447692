package org.dateline.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.EntityType;
import org.neo4j.csv.reader.BufferOverflowException;
import org.neo4j.csv.reader.CharSeeker;
import org.neo4j.csv.reader.CharSeekers;
import org.neo4j.csv.reader.Configuration;
import org.neo4j.csv.reader.DataAfterQuoteException;
import org.neo4j.csv.reader.Extractor;
import org.neo4j.csv.reader.Extractors;
import org.neo4j.csv.reader.Mark;
import org.neo4j.csv.reader.MissingEndQuoteException;
import org.neo4j.csv.reader.Readables;

/**
 * The rows of a CSV file with a header, split by the database's own reader as in {@code LOAD CSV WITH HEADERS}. A
 * script receives them in batches as a parameter, so the database needs no access to the file.
 */
final class CsvRows implements AutoCloseable {

    /** Most rows per batch: those of twenty transactions of a script, so that the last one seldom runs alone. */
    private static final int ROWS = 10_000;

    /**
     * Characters after which a batch ends. An article may have megabytes, and all rows of a batch are in memory twice.
     */
    private static final int CHARACTERS = 4_000_000;

    /** Longest cell in characters, the default of LOAD CSV. A longer cell usually has an unclosed quote. */
    private static final int LONGEST_CELL = 2 << 20;

    private static final Configuration AS_LOAD_CSV = Configuration.newBuilder()
            .withQuotationCharacter('"')
            .withBufferSize(LONGEST_CELL)
            // Cells may span lines.
            .withLegacyMultilineBehaviour(EntityType.NODE)
            .withTrimStrings(false)
            .withEmptyQuotedStringsAsNull(true)
            .withLegacyStyleQuoting(false)
            .build();

    private static final char SEPARATOR = ',';

    private final String name;
    private final SentLines lines;
    private final CharSeeker cells;
    private final Extractor<String> text = new Extractors().string();
    private final Mark mark = new Mark();
    private final List<String> header;
    private long records = 1;
    private boolean ended;
    private @Nullable ImportFailed broken;

    private CsvRows(String name, SentLines lines, CharSeeker cells) throws IOException {
        this.name = name;
        this.lines = lines;
        this.cells = cells;
        this.header = named(record());
    }

    /**
     * Opens a file.
     *
     * @param name the name of the file in messages
     * @param listener receives the progress of reading, and the lines that are not UTF-8
     * @throws ImportFailed if the header is not valid CSV
     */
    static CsvRows of(Path file, String name, ImportListener listener) throws IOException {
        SentLines lines = new SentLines(name, Files.size(file), listener);
        InputStream in = Files.newInputStream(file);
        try {
            InputStream counted = new Counted(in, lines);
            return new CsvRows(
                    name,
                    lines,
                    CharSeekers.charSeeker(
                            Readables.wrap(counted, name, StandardCharsets.UTF_8, file),
                            AS_LOAD_CSV,
                            false,
                            EntityType.NODE));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Reports the bytes of a file to {@link SentLines} as they are read. */
    private static final class Counted extends FilterInputStream {

        private final SentLines lines;

        Counted(InputStream in, SentLines lines) {
            super(in);
            this.lines = lines;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            if (n > 0) {
                lines.add(buffer, offset, n);
            }
            return n;
        }
    }

    /** Gives columns without a name an empty one, which no script asks for. */
    private static List<String> named(List<@Nullable String> first) {
        return first.stream().map(column -> column == null ? "" : column).toList();
    }

    /** Returns the number of lines so far that are not UTF-8; each was reported. */
    long strange() {
        return lines.strange();
    }

    /**
     * Returns the next rows, each with its number as {@code line} and its {@code cells} by column name; empty at the
     * end.
     *
     * @throws ImportFailed if the rest of the file is not valid CSV
     */
    List<Map<String, Object>> next() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        long characters = 0;
        while (!ended && rows.size() < ROWS && characters < CHARACTERS) {
            List<@Nullable String> record = recordOrNone();
            if (record.isEmpty()) {
                ended = true;
                lines.end();
                break;
            }
            records++;
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < record.size() && i < header.size(); i++) {
                String cell = record.get(i);
                if (cell != null) {
                    row.put(header.get(i), cell);
                    characters += cell.length();
                }
            }
            rows.add(Map.of("line", records, "cells", row));
        }
        ImportFailed why = broken;
        if (rows.isEmpty() && why != null) {
            throw why;
        }
        return rows;
    }

    /**
     * Returns the next row; empty at the end of the file, and at invalid CSV so that {@link #next} first returns the
     * rows before it.
     */
    private List<@Nullable String> recordOrNone() throws IOException {
        try {
            return record();
        } catch (ImportFailed e) {
            broken = e;
            return List.of();
        }
    }

    /** Returns the cells of the next row; empty at the end of the file. */
    private List<@Nullable String> record() throws IOException {
        List<@Nullable String> record = new ArrayList<>();
        try {
            while (cells.seek(mark, SEPARATOR)) {
                record.add(cells.tryExtract(mark, text));
                if (mark.isEndOfLine()) {
                    break;
                }
            }
        } catch (BufferOverflowException e) {
            throw new ImportFailed(
                    name,
                    "cannot be loaded: behind row " + records + " a cell has more than " + LONGEST_CELL
                            + " characters; its quote may not end",
                    e);
        } catch (DataAfterQuoteException | MissingEndQuoteException e) {
            throw new ImportFailed(name, "cannot be loaded: " + e.getMessage(), e);
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        cells.close();
    }
}
