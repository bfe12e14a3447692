package org.dateline.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.RecordRow;
import org.dateline.graph.StandingRows;
import org.jspecify.annotations.Nullable;

/**
 * Rejects rows that are readable but not acceptable: rows of a withdrawn source, and rows that reuse a known number
 * with other content.
 */
final class Admission {

    /** The first place of a number in the import, and the claim that it made. */
    private record First(String claim, String place) {}

    private final StandingRows standing;
    private final boolean numbered;
    private final Recent<First> numbers = new Recent<>();

    Admission(StandingRows standing, boolean numbered) {
        this.standing = standing;
        this.numbered = numbered;
    }

    List<RecordRow> admit(List<ReadRow> rows, Aside aside) {
        Map<String, String> withdrawn = withdrawn(rows);
        if (numbered) {
            remember(rows);
        }
        List<RecordRow> admitted = new ArrayList<>(rows.size());
        for (ReadRow read : rows) {
            String problem = withdrawn.get(read.record().source());
            String reason = problem == null ? conflict(read) : problem;
            if (reason == null) {
                admitted.add(read.record());
            } else {
                aside.add(read.row(), reason);
            }
        }
        return admitted;
    }

    private Map<String, String> withdrawn(List<ReadRow> rows) {
        return standing.withdrawn(rows.stream().map(r -> r.record().source()).collect(Collectors.toSet()));
    }

    /** Looks up the numbers of these rows in the graph, except those that this import has met before. */
    private void remember(List<ReadRow> rows) {
        Set<String> unmet = rows.stream()
                .map(r -> r.record().number())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(number -> !numbers.containsKey(number))
                .collect(Collectors.toSet());
        Map<String, String> known = unmet.isEmpty() ? new HashMap<>() : standing.claimsByNumber(unmet);
        known.forEach((number, claim) -> numbers.put(number, new First(claim, "the graph")));
    }

    private @Nullable String conflict(ReadRow read) {
        String number = numbered ? read.record().number() : null;
        if (number == null) {
            return null;
        }
        String claim = read.record().claim().id();
        First first = numbers.computeIfAbsent(
                number, n -> new First(claim, "row " + read.row().number()));
        return first.claim().equals(claim)
                ? null
                : "the number " + number.substring(number.indexOf(':') + 1) + " stands in " + first.place()
                        + " with other content";
    }
}
