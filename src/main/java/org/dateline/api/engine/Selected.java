package org.dateline.api.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a document selects of an object.
 *
 * @param all all fields
 * @param fields all fields in their order; those that are not plain have no reader
 * @param others the fields that are not plain
 */
record Selected(MergedSelectionSet all, List<Field> fields, MergedSelectionSet others) {

    /**
     * A field.
     *
     * @param key its name in the answer
     * @param plain its reader; null if it is not plain
     */
    record Field(String key, @Nullable PlainField plain) {}

    static Selected of(
            MergedSelectionSet all, GraphQLObjectType type, SelectionIndex selections, ExecutionContext context) {
        List<Field> fields = new ArrayList<>();
        Map<String, MergedField> others = new LinkedHashMap<>();
        for (MergedField field : all.getSubFieldsList()) {
            PlainField plain = PlainField.of(field, type, selections, context);
            fields.add(new Field(field.getResultKey(), plain));
            if (plain == null) {
                others.put(field.getResultKey(), field);
            }
        }
        return new Selected(
                all,
                List.copyOf(fields),
                MergedSelectionSet.newMergedSelectionSet().subFields(others).build());
    }

    /** Whether all fields are plain. */
    boolean isPlain() {
        return others.isEmpty();
    }

    /**
     * Reads the plain fields. The places of the others are kept and empty.
     *
     * @throws RuntimeException if the value of a field is null against its type, not there yet, of a wrong kind, or cannot be read
     */
    Map<String, @Nullable Object> read(Object object, ExecutionContext context) {
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(fields.size());
        for (Field field : fields) {
            values.put(field.key(), field.plain() == null ? null : field.plain().read(object, context));
        }
        return values;
    }
}
