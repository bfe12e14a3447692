package org.dateline.backup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the nodes and relationships that the rows of a backup create, to compare them with a restored database. */
final class RowCounts {

    private static final Map<Section, String> NODES = new EnumMap<>(Map.of(
            Section.CLAIMS, "Claim",
            Section.VERSIONS, "ActionVersion",
            Section.ARTICLES, "Article",
            Section.SOURCES, "Source",
            Section.CURATIONS, "Curation",
            Section.ALIASES, "Alias",
            Section.ENTITIES, "Entity",
            Section.TOPICS, "Topic",
            Section.AUDIT, "AuditEntry",
            Section.SUBMISSIONS, "Submission"));

    private final Map<String, Long> counts = new TreeMap<>();

    void add(Section section, Map<String, Object> row) {
        String label = NODES.get(section);
        if (label != null) {
            add(label, 1);
        }
        switch (section) {
            case CLAIMS -> add("SUPPORTS", size(row.get("supports")));
            case ARTICLES -> add("MENTIONED_IN", size(row.get("mentions")));
            case VERSIONS -> {
                add("INVOLVED_IN", size(row.get("involved")));
                add("ACTS_ON", size(row.get("actsOn")));
            }
            default -> {}
        }
    }

    private void add(String kind, long count) {
        counts.merge(kind, count, Long::sum);
    }

    private static long size(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list.size() : value instanceof Number n ? n.longValue() : 0;
    }

    Map<String, Long> all() {
        return counts;
    }
}
