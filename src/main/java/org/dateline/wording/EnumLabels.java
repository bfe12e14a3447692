package org.dateline.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels for the values of the schema's enums, from the schema's table {@code api/enum_labels.tsv}. */
public final class EnumLabels {

    private static final Map<String, List<String>> LABELS = TableFile.rows("/api/enum_labels.tsv");

    private EnumLabels() {}

    /** Returns the label of a value; null if the table has none. */
    public static @Nullable String find(String enumName, String value) {
        List<String> cells = LABELS.get(enumName + "." + value);
        return cells == null ? null : cells.getFirst();
    }

    /** Returns the label of a value, or its name in lower case if the table has no label. */
    public static String of(String enumName, String value) {
        String label = find(enumName, value);
        return label == null ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : label;
    }

    /** Returns the label of a value whose enum has the same name in Java and in the schema. */
    public static String of(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName(), value.name());
    }
}
