package org.dateline.api.gate;

import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.StringValue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;

/** Computes the size of arguments: the characters of texts, the digits of numbers and one for every other value. */
final class Arguments {

    private static final int BITS_A_DIGIT = 3;

    private Arguments() {}

    /** Returns the size of the literals in a document. */
    static long sizeOf(Document document) {
        long size = 0;
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            size += node instanceof StringValue text
                    ? String.valueOf(text.getValue()).length()
                    : 0;
            size += node instanceof ArrayValue list ? list.getValues().size() : 0;
            size += node instanceof IntValue number ? number.getValue().bitLength() / BITS_A_DIGIT : 0;
            node.getChildren().forEach(open::push);
        }
        return size;
    }

    /** Returns the size of variables as received, at any depth. */
    static long sizeOf(Map<String, ?> variables) {
        long size = 0;
        Deque<Object> open = new ArrayDeque<>();
        open.add(variables);
        while (!open.isEmpty()) {
            Object value = open.pop();
            size += value instanceof String text ? text.length() : 1;
            Collection<?> below =
                    value instanceof Map<?, ?> map ? map.values() : value instanceof Collection<?> c ? c : null;
            if (below != null) {
                below.stream().filter(java.util.Objects::nonNull).forEach(open::push);
            }
        }
        return size;
    }
}
