package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** The words of a quote as parallel lists, since a property cannot nest; none for claims that were stored without them. */
final class QuoteSpanMapping {

    private QuoteSpanMapping() {}

    static void put(Map<String, @Nullable Object> p, List<QuoteSpan> spans) {
        if (!spans.isEmpty()) {
            p.put("spanParts", spans.stream().map(QuoteSpanMapping::part).toList());
            p.put("spanStarts", spans.stream().map(QuoteSpan::start).toList());
            p.put("spanEnds", spans.stream().map(QuoteSpan::end).toList());
        }
    }

    /** A party by its role, another part by itself. */
    private static String part(QuoteSpan span) {
        return span.role() == null ? span.kind().name() : span.role().name();
    }

    static List<QuoteSpan> get(MapAccessor node) {
        List<String> parts = node.get("spanParts").asList(Value::asString, List.of());
        List<QuoteSpan> spans = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            spans.add(span(
                    parts.get(i),
                    node.get("spanStarts").get(i).asInt(),
                    node.get("spanEnds").get(i).asInt()));
        }
        return spans;
    }

    private static QuoteSpan span(String part, int start, int end) {
        for (Role role : Role.values()) {
            if (role.name().equals(part)) {
                return new QuoteSpan(QuoteSpan.Kind.PARTY, role, start, end);
            }
        }
        return new QuoteSpan(QuoteSpan.Kind.valueOf(part), null, start, end);
    }
}
