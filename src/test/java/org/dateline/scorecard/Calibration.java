package org.dateline.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.resolution.Confidence;
import org.dateline.scorecard.Reliability.Case;

/** Fits the weights of confidences to judged claims: logistic regression by descent, with a prior that holds them near zero. */
final class Calibration {

    /** A few hundred cases and a dozen signs settle long before. */
    private static final int STEPS = 5000;

    private static final double RATE = 0.5;

    /** The variance of the prior is one: rare signs weigh little. */
    private static final double PRIOR = 1;

    private final List<Case> cases;
    private final Map<String, Double> weights = new TreeMap<>();

    Calibration(List<Case> cases) {
        this.cases = cases;
        cases.forEach(c -> c.signs().forEach(s -> weights.put(s, 0.0)));
        for (int i = 0; i < STEPS; i++) {
            step();
        }
    }

    private void step() {
        Map<String, Double> slope = new TreeMap<>();
        for (Case one : cases) {
            double sum = one.signs().stream().mapToDouble(weights::get).sum();
            double off = (one.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
            one.signs().forEach(s -> slope.merge(s, off, Double::sum));
        }
        weights.replaceAll((sign, weight) -> {
            double held = sign.equals(Confidence.ALWAYS) ? 0 : PRIOR * weight;
            return weight + RATE * (slope.get(sign) - held) / cases.size();
        });
    }

    /** Writes the table that the pipeline reads; to take it over, copy it to {@code src/main/resources/resolution}. */
    void write(Path file) {
        String head = "# How much each sign makes a claim likelier to be right: the weights of a logistic model.\n"
                + "# Fitted to the labelled claims to tune on by mvn -Pscorecard verify, which writes it to target/scorecard.\n"
                + "# sign\tweight\tclaims with it\n";
        String rows = weights.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s\t%.2f\t%d%n", e.getKey(), e.getValue(), count(e.getKey())))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, head + rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String sign) {
        return cases.stream().filter(c -> c.signs().contains(sign)).count();
    }
}
