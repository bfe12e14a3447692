package org.dateline.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.extraction.CodedAct;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * How likely a claim is right in all of type, actor, target, stage and date, by a logistic model of a few signs.
 *
 * <p>The weights are read from a table that {@code mvn -Pscorecard verify} computes anew from the labelled part to tune on.
 */
public final class Confidence {

    /** The sign that every claim has. */
    public static final String ALWAYS = "always";

    private static final String FILE = "/resolution/confidence.tsv";

    /** Headlines and plain statements; a third of the labelled sentences to tune on. */
    private static final int SHORT = 16;

    /** Where parses begin to fail; another third. */
    private static final int LONG = 32;

    private final Map<String, Double> weights;

    private Confidence(Map<String, Double> weights) {
        this.weights = weights;
    }

    static Confidence load() {
        try (InputStream in = Objects.requireNonNull(Confidence.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Confidence(lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(l -> l[0], l -> Double.valueOf(l[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The likelihood, 0 to 1; signs that the table does not have count for nothing. */
    double of(CodedAct act, Coding coding, String quote) {
        double sum = signs(act, coding, quote).stream()
                .mapToDouble(sign -> weights.getOrDefault(sign, 0.0))
                .sum();
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }

    /** What a claim has that bears on whether it is right. */
    public static Set<String> signs(CodedAct act, Coding coding, String quote) {
        Set<String> signs = new TreeSet<>(Set.of(ALWAYS));
        int words = quote.strip().split("\\s+").length;
        add(signs, "short sentence", words <= SHORT);
        add(signs, "long sentence", words > LONG);
        add(signs, "actor known", has(coding, p -> p.role() == Role.ACTOR && p.entity() != null && !p.inferred()));
        add(signs, "actor inferred", has(coding, p -> p.role() == Role.ACTOR && p.inferred()));
        add(signs, "object known", has(coding, p -> p.role() != Role.ACTOR && p.entity() != null));
        add(signs, "object in words", has(coding, p -> p.role() != Role.ACTOR && p.entity() == null));
        add(
                signs,
                "date stated",
                coding.date().basis() == DateBasis.STATED || coding.date().basis() == DateBasis.RELATIVE);
        add(signs, "under a governor", act.rule().contains("<"));
        add(
                signs,
                "hedged or conditional",
                act.stance().hedged() || act.stance().conditional());
        add(signs, "attributed", act.stance().source() != null);
        add(signs, "no measure", coding.stage() == null);
        return signs;
    }

    private static void add(Set<String> signs, String sign, boolean there) {
        if (there) {
            signs.add(sign);
        }
    }

    private static boolean has(Coding coding, Predicate<Party> wanted) {
        return coding.parties().stream().anyMatch(wanted);
    }
}
