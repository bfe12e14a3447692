package org.dateline.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how many nodes and relationships of each kind there are. */
final class KindCounts {

    private KindCounts() {}

    /** The counts as a line tells them: "1,204 Claim, 96 Entity"; kinds of which there are none are left out. */
    static String line(Map<String, Long> counts) {
        String line = counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? "nothing" : line;
    }
}
