package org.dateline.bulk;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.Evidence;
import org.dateline.model.Ids;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Reads CSV of any layout by a mapping. Each row is an act of its own, or rows with the same number are one act. */
final class MappedRows implements RowByRow {

    private final Mapping mapping;
    private final MappedCoding codings;
    private final Actors actors;
    private final String file;
    private final @Nullable LocalDate published;
    private List<String> header = List.of();
    private char separator = ',';

    MappedRows(Mapping mapping, Actors actors, Cameo cameo, Path file, @Nullable LocalDate published) {
        this.mapping = mapping;
        this.actors = actors;
        this.codings = new MappedCoding(mapping, actors, cameo, published);
        this.file = String.valueOf(file.getFileName());
        this.published = published;
    }

    @Override
    public boolean isHeader(Row first) {
        separator = CsvLine.separator(first.text());
        header = CsvLine.cells(first.text(), separator).stream()
                .map(String::strip)
                .toList();
        return true;
    }

    @Override
    public boolean spansLines() {
        return true;
    }

    @Override
    public boolean numbersRows() {
        return mapping.hasNumbers();
    }

    @Override
    public List<Entity> drainEntities() {
        return actors.drainUnseen();
    }

    @Override
    public RecordRow record(Row row) {
        try {
            return record(row, cells(row));
        } catch (IllegalArgumentException e) {
            throw new BadRow(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> cells(Row row) {
        List<String> missing =
                mapping.needed().stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadRow("the file has no column " + missing + ", which the mapping names");
        }
        List<String> cells = CsvLine.cells(row.text(), separator);
        if (cells.size() != header.size()) {
            throw new BadRow("has " + cells.size() + " columns; the first row names " + header.size());
        }
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byName.putIfAbsent(header.get(i), cells.get(i));
        }
        return byName;
    }

    private RecordRow record(Row row, Map<String, String> cells) {
        Coding coding = codings.of(cells);
        RecordArticle article = article(cells, coding.date());
        String number = mapping.value("number", cells);
        String by = mapping.value("extractor", cells);
        Assertion assertion =
                new Assertion(false, false, false, null, null, confidence(cells), by.isEmpty() ? "csv" : by, "mapping");
        Claim claim =
                Claim.of(article.article().id(), Evidence.RECORD, new Quote(row.text(), null, 0), coding, assertion);
        String own = file + ":" + number;
        return number.isEmpty()
                ? new RecordRow(claim, article, Ids.action(claim.id()), Map.of())
                : new RecordRow(claim, article, Ids.action(own), Map.of("record", own));
    }

    private double confidence(Map<String, String> cells) {
        String text = mapping.value("confidence", cells);
        try {
            double value = text.isEmpty() ? 1 : Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new BadRow("the confidence \"" + text + "\" is no number from 0 to 1");
    }

    private RecordArticle article(Map<String, String> cells, UncertainDate date) {
        String source = mapping.value("source", cells);
        String url = mapping.value("url", cells);
        DataSet set = new DataSet(
                source.isEmpty() ? file : source,
                mapping.value("licence", cells),
                mapping.value("credit", cells),
                "csv",
                1);
        LocalDate day = reported(cells, date);
        String text = url.isEmpty() ? "Rows of " + file + " of " + day : "Report at " + url;
        return set.article(url.isEmpty() ? null : url, text, null, Publication.on(day));
    }

    /** Returns the day of the report, or that of all files, or the last possible day of the act. */
    private LocalDate reported(Map<String, String> cells, UncertainDate date) {
        String text = mapping.value("published", cells);
        if (!text.isEmpty()) {
            return day(text);
        }
        LocalDate day = published == null ? date.latest() : published;
        if (day == null) {
            throw new BadRow("has neither a day of publication nor of the act; name the day of the file (--published)");
        }
        return day;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new BadRow("\"" + text + "\" is no day as 2018-11-23");
        }
    }
}
