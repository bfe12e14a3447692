package org.dateline.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Derives the versions of an act from its claims. It is a pure function, so that a rebuild gives the same versions as
 * writing step by step.
 */
final class Projection {

    /** The order of claims where only one counts: by report, then by id. */
    static final Comparator<RecordedClaim> BY_REPORT = Comparator.comparingLong(RecordedClaim::reportedAt)
            .thenComparing(c -> c.claim().id());

    private Projection() {}

    /**
     * Projects the claims of one act.
     *
     * @param claims the claims that are recorded and not retracted
     * @return one version for each moment of reporting that changed the state, in that order, without gaps
     */
    static List<Version> project(List<RecordedClaim> claims) {
        List<RecordedClaim> inOrder = claims.stream().sorted(BY_REPORT).toList();
        List<Long> moments =
                inOrder.stream().map(RecordedClaim::reportedAt).distinct().toList();
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            long from = moments.get(i);
            long to = i + 1 < moments.size() ? moments.get(i + 1) : Micros.FOREVER;
            List<RecordedClaim> known =
                    inOrder.stream().filter(c -> c.reportedAt() <= from).toList();
            versions.add(new Version(from, to, Merge.of(known)));
        }
        return versions;
    }
}
