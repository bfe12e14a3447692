package org.dateline.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * Maps the marked words of a quote to a list of texts, since a property cannot nest. A text holds the role of a party
 * or the kind of another part, and the two offsets. Claims of older databases have none.
 */
final class QuoteSpanMapping {

    private QuoteSpanMapping() {}

    static void put(Map<String, @Nullable Object> p, List<QuoteSpan> spans) {
        p.put(
                "spans",
                spans.isEmpty()
                        ? null
                        : spans.stream().map(QuoteSpanMapping::text).toList());
    }

    private static String text(QuoteSpan span) {
        return (span.role() == null ? span.kind() : span.role()) + " " + span.start() + " " + span.end();
    }

    static List<QuoteSpan> get(MapAccessor node) {
        return node.get("spans").asList(Value::asString, List.of()).stream()
                .map(text -> span(text.split(" ")))
                .toList();
    }

    private static QuoteSpan span(String[] parts) {
        int start = Integer.parseInt(parts[1]);
        int end = Integer.parseInt(parts[2]);
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(parts[0]))
                .findFirst()
                .map(role -> new QuoteSpan(QuoteSpan.Kind.PARTY, role, start, end))
                .orElseGet(() -> new QuoteSpan(QuoteSpan.Kind.valueOf(parts[0]), null, start, end));
    }
}
