package org.dateline.backup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Converts rows to lines of JSON and back. Days, which JSON lacks, are objects with one field. */
final class Line {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DAY = "$day";

    private Line() {}

    static String of(Map<String, ?> row) {
        return JSON.writeValueAsString(plain(row));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String line) {
        return (Map<String, Object>) typed(JSON.readValue(line, Map.class));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case LocalDate day -> Map.of(DAY, day.toString());
            case Map<?, ?> map -> {
                // Sorted, so that the same graph gives the same file.
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, v) -> {
                    if (v != null) {
                        sorted.put(String.valueOf(key), plain(v));
                    }
                });
                yield sorted;
            }
            case List<?> list -> list.stream().map(Line::plain).toList();
            default -> value;
        };
    }

    private static Object typed(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                if (map.size() == 1 && map.get(DAY) instanceof String day) {
                    yield LocalDate.parse(day);
                }
                Map<String, Object> typed = new LinkedHashMap<>();
                map.forEach((key, v) -> typed.put(String.valueOf(key), typed(v)));
                yield typed;
            }
            case List<?> list -> list.stream().map(Line::typed).toList();
            default -> value;
        };
    }
}
