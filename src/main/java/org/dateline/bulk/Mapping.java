package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Maps the columns of a CSV file to fields. The mapping is a tab-separated table of field, column and values. A column
 * that begins with "=" is a constant for all rows. Values translate cells, as in "Import ban=SANCTION|Tariff=SANCTION".
 */
final class Mapping {

    private static final Set<String> FIELDS = Set.of(
            ("type,cameo,instrument,direction,stage,date,due,expires,actor,addressee,target,beneficiary,affected,goods,magnitude,"
                            + "designator,summary,number,url,source,published,confidence,licence,credit,extractor")
                    .split(","));

    /** Separates pairs in "a=b|c=d". "\|" is a literal bar. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private record Column(String name, Map<String, String> values) {}

    private final Map<String, Column> columns = new HashMap<>();

    private Mapping() {}

    /**
     * Reads a mapping.
     *
     * @throws IOException if the file cannot be read or a line is invalid; the message names the line
     */
    static Mapping read(Path file) throws IOException {
        Mapping mapping = new Mapping();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                mapping.add(lines.get(i).split("\t", -1), file + ":" + (i + 1));
            }
        }
        if (!mapping.columns.containsKey("type") && !mapping.columns.containsKey("cameo")) {
            throw new IOException("the mapping " + file + " says neither type nor cameo");
        }
        return mapping;
    }

    private void add(String[] f, String place) throws IOException {
        if (f.length < 2 || f.length > 3 || !FIELDS.contains(f[0].strip())) {
            throw new IOException("the mapping's line " + place + " is no field, column and values; fields are "
                    + FIELDS.stream().sorted().toList());
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : f.length == 3 && !f[2].isBlank() ? BAR.split(f[2]) : new String[0]) {
            int equals = pair.lastIndexOf('=');
            if (equals < 0) {
                throw new IOException("the mapping's line " + place + " has a value without \"=\": " + pair);
            }
            values.put(
                    pair.substring(0, equals).strip().replace("\\|", "|"),
                    pair.substring(equals + 1).strip());
        }
        columns.put(f[0].strip(), new Column(f[1].strip(), values));
    }

    /** Tells whether rows have numbers of their own. */
    boolean hasNumbers() {
        return columns.containsKey("number");
    }

    /** Returns the names of the required columns. */
    List<String> needed() {
        return columns.values().stream()
                .map(Column::name)
                .filter(name -> !name.startsWith("="))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the value of a field in a row; empty if there is none. */
    String value(String field, Map<String, String> row) {
        Column column = columns.get(field);
        if (column == null) {
            return "";
        }
        String cell = column.name().startsWith("=")
                ? column.name().substring(1)
                : row.getOrDefault(column.name(), "").strip();
        return column.values().getOrDefault(cell, cell);
    }
}
