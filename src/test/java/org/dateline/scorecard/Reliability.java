package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.resolution.Resolver.Finding;

/** Whether claims are right as often as they say that they are. */
final class Reliability {

    private static final int BINS = 5;

    private final String data;
    private final List<Case> cases = new ArrayList<>();

    /**
     * A claim that was judged.
     *
     * @param said its confidence
     * @param right whether all of it is right
     */
    record Case(double said, boolean right) {

        double off() {
            return (right ? 1 : 0) - said;
        }
    }

    Reliability(String data) {
        this.data = data;
    }

    void add(Finding finding, boolean right) {
        cases.add(new Case(finding.claim().assertion().confidence(), right));
    }

    /** The mean square error, in thousandths as missed. */
    Line brier() {
        double mean =
                cases.stream().mapToDouble(c -> c.off() * c.off()).average().orElse(0);
        return line("confidence: 1 - Brier score", mean, List.of());
    }

    /** The mean distance between what claims of one fifth of the scale say and how many of them are right. */
    Line calibration() {
        double error = 0;
        List<String> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Case> in = cases.stream()
                    .filter(c -> Math.min(BINS - 1, (int) (c.said() * BINS)) == bin)
                    .toList();
            double said = in.stream().mapToDouble(Case::said).average().orElse(0);
            double right =
                    in.stream().mapToInt(c -> c.right() ? 1 : 0).average().orElse(0);
            error += Math.abs(said - right) * in.size() / Math.max(1, cases.size());
            bins.add(String.format(Locale.ROOT, "%d claims say %.2f, right are %.2f", in.size(), said, right));
        }
        return line("confidence: 1 - calibration error", error, bins);
    }

    private Line line(String matter, double error, List<String> details) {
        int thousandths = (int) Math.round(error * 1000);
        if (cases.isEmpty()) {
            return Line.without(matter, data);
        }
        return new Line(matter, data, 1000 - thousandths, thousandths, thousandths, details);
    }
}
