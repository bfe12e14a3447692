package org.dateline.api.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which people know the values of the schema's enums. */
public final class EnumLabels {

    private static final Map<String, List<String>> LABELS = TableFile.rows("/api/enum_labels.tsv");

    private EnumLabels() {}

    /** The label of a value; null when the table has none. */
    public static @Nullable String find(String enumName, String value) {
        List<String> cells = LABELS.get(enumName + "." + value);
        return cells == null ? null : cells.getFirst();
    }

    /** The label of a value; its name in small letters when the table has none. */
    public static String of(String enumName, String value) {
        String label = find(enumName, value);
        return label == null ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : label;
    }

    /** The label of a value of an enum that the schema names like the Java type. */
    public static String of(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName(), value.name());
    }
}
