package org.dateline.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the catalogue's tab-separated files.
 *
 * @param place the file and the line, for messages
 * @param values the fields, by the names in the header
 */
record CatalogueRow(String place, Map<String, String> values) {

    /** The schemes of fields that hold external ids, in the order of an entity's ids. */
    private static final SequencedMap<String, String> SCHEMES = schemes();

    private static SequencedMap<String, String> schemes() {
        SequencedMap<String, String> schemes = new LinkedHashMap<>();
        schemes.put("iso2", "iso3166-1-alpha-2");
        schemes.put("iso3", "iso3166-1-alpha-3");
        schemes.put("qid", "wikidata");
        schemes.put("lei", "lei");
        return schemes;
    }

    /** Reads a file below {@code catalogue/}. Its first line, after a number sign, names the fields. */
    static List<CatalogueRow> read(String name) {
        String path = "/catalogue/" + name + ".tsv";
        try (InputStream in = CatalogueRow.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no catalogue file " + path);
            }
            return rows(
                    name + ".tsv",
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Reads a user's file of the same form. */
    static List<CatalogueRow> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().startsWith("#")) {
                throw new IllegalStateException(
                        file + ":1: must name the fields after a number sign, such as #id\tname\tnames\tkind");
            }
            return rows(file.getFileName().toString(), lines);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the catalogue's file " + file + " as UTF-8 text", e);
        }
    }

    private static List<CatalogueRow> rows(String name, List<String> lines) {
        String[] header = lines.getFirst().substring(1).split("\t", -1);
        List<CatalogueRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                rows.add(row(name + ":" + (i + 1), header, lines.get(i).split("\t", -1)));
            }
        }
        return rows;
    }

    private static CatalogueRow row(String place, String[] header, String[] fields) {
        if (fields.length > header.length) {
            throw new IllegalStateException(
                    place + ": has " + fields.length + " fields; the header names " + header.length);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            values.put(header[i].strip(), fields[i].strip());
        }
        return new CatalogueRow(place, values);
    }

    /** Returns a field that must not be empty. */
    String need(String field) {
        String value = get(field);
        if (value == null) {
            throw new IllegalStateException(place + ": lacks " + field);
        }
        return value;
    }

    /** Returns a field; null if it is empty. */
    @Nullable
    String get(String field) {
        String value = values.get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Returns the elements of a list field. */
    List<String> list(String field) {
        String value = get(field);
        return value == null
                ? List.of()
                : Stream.of(value.split("\\|"))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
    }

    /** Returns the external ids with their schemes: "wikidata:Q30". */
    List<String> externalIds() {
        Stream<String> one = SCHEMES.entrySet().stream()
                .flatMap(scheme -> Stream.ofNullable(get(scheme.getKey())).map(id -> scheme.getValue() + ":" + id));
        return Stream.concat(one, list("tickers").stream().map(ticker -> "ticker:" + ticker))
                .toList();
    }

    /** Returns a field that holds a day; null if it is empty. */
    @Nullable
    LocalDate day(String field) {
        String value = get(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalStateException(place + ": " + field + " is no day: " + value, e);
        }
    }
}
