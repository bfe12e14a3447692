package org.dateline.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Derives the versions of an act from its claims; a pure function, so that a rebuild gives what writing step by
 * step gave.
 */
final class Projection {

    /** The order in which claims count where only one can be followed: the earlier report, then the id. */
    static final Comparator<RecordedClaim> BY_REPORT = Comparator.comparingLong(RecordedClaim::reportedAt)
            .thenComparing(c -> c.claim().id());

    private Projection() {}

    /**
     * Projects the claims of one act.
     *
     * @param claims those that are recorded and not retracted
     * @return one version for each moment of reporting after which more was known, in that order, without gaps
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
