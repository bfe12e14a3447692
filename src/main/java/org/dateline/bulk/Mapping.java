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
 * Says which columns of a CSV file mean what: a tab-separated table of field, column and values. A column that begins
 * with "=" is what all rows have. Values translate cells, as in "Import ban=SANCTION|Tariff=SANCTION".
 */
final class Mapping {

    private static final Set<String> FIELDS = Set.of(
            ("type,cameo,instrument,direction,stage,date,due,expires,actor,addressee,target,beneficiary,affected,goods,magnitude,"
                            + "designator,summary,number,url,source,published,confidence,licence,credit,extractor")
                    .split(","));

    /** "a=b|c=d", where "\|" is one. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private record Column(String name, Map<String, String> values) {}

    private final Map<String, Column> columns = new HashMap<>();

    private Mapping() {}

    /**
     * Reads a mapping.
     *
     * @throws IOException naming the line that is none, or when the file cannot be read
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

    /** Tells whether rows have a number of their own. */
    boolean hasNumbers() {
        return columns.containsKey("number");
    }

    /** The names of the columns that a file must have. */
    List<String> needed() {
        return columns.values().stream()
                .map(Column::name)
                .filter(name -> !name.startsWith("="))
                .distinct()
                .sorted()
                .toList();
    }

    /** What a row has for a field; empty when nothing. */
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
