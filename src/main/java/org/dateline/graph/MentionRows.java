package org.dateline.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.jspecify.annotations.Nullable;

/** Turns mentions into rows: linked to their entity, or listed on the article while unresolved. */
final class MentionRows {

    private MentionRows() {}

    /** Returns one row for each entity and segment, for {@code put_mentions}. */
    static List<Map<String, Object>> of(List<Mention> mentions) {
        Map<String, List<Mention>> groups = mentions.stream()
                .filter(m -> m.link() != null)
                .collect(Collectors.groupingBy(
                        m -> m.segment() + " "
                                + Objects.requireNonNull(m.link()).entity(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<String> seen = new HashSet<>();
        return groups.values().stream().map(same -> row(same, seen)).toList();
    }

    private static Map<String, Object> row(List<Mention> same, Set<String> seen) {
        List<Link> links =
                same.stream().map(m -> Objects.requireNonNull(m.link())).toList();
        Map<String, Object> row = new HashMap<>();
        row.put("entity", links.getFirst().entity());
        row.put("first", seen.add(links.getFirst().entity()));
        row.put("segment", same.getFirst().segment());
        row.put("starts", same.stream().map(m -> m.span().start()).toList());
        row.put("ends", same.stream().map(m -> m.span().end()).toList());
        row.put("scores", links.stream().map(Link::score).toList());
        row.put("reasons", links.stream().map(Link::reason).toList());
        return row;
    }

    static void putUnresolved(Map<String, @Nullable Object> article, List<Mention> mentions) {
        List<Mention> loose = mentions.stream().filter(m -> m.link() == null).toList();
        article.put("looseStarts", loose.stream().map(m -> m.span().start()).toList());
        article.put("looseEnds", loose.stream().map(m -> m.span().end()).toList());
        article.put("looseSegments", loose.stream().map(Mention::segment).toList());
    }
}
