package org.dateline.api.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shortens an answer for agents: replaces pages by their nodes and removes nulls. */
final class Plain {

    private static final String EDGES = "edges";

    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Map<?, ?> map -> map.containsKey(EDGES) ? page(map) : fields(map);
            case List<?> list ->
                list.stream().map(Plain::of).filter(Objects::nonNull).toList();
            default -> value;
        };
    }

    /** Replaces a page by the list of its elements if nothing else of it was requested. */
    private static Object page(Map<?, ?> page) {
        List<Object> nodes = new ArrayList<>();
        for (Object edge : (List<?>) Objects.requireNonNull(page.get(EDGES))) {
            nodes.add(node((Map<?, ?>) edge));
        }
        if (page.size() == 1) {
            return nodes;
        }
        Map<String, Object> plain = new LinkedHashMap<>(fields(page));
        plain.put("nodes", nodes);
        plain.remove(EDGES);
        return plain;
    }

    /** Returns the node of an edge together with the edge's own fields, such as a score. */
    private static Map<String, Object> node(Map<?, ?> edge) {
        Map<String, Object> plain = fields(edge);
        if (plain.remove("node") instanceof Map<?, ?> node) {
            node.forEach((name, value) -> plain.put(String.valueOf(name), Objects.requireNonNull(value)));
        }
        return plain;
    }

    private static Map<String, Object> fields(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            Object part = of(value);
            if (part != null) {
                plain.put(String.valueOf(name), part);
            }
        });
        return plain;
    }
}
