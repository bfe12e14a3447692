package org.dateline.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats the numbers of nodes and relationships of each kind. */
final class KindCounts {

    private KindCounts() {}

    /** Returns the counts in one line, such as "1,204 Claim, 96 Entity". Kinds without any are left out. */
    static String line(Map<String, Long> counts) {
        String line = counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? "nothing" : line;
    }
}
