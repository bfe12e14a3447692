package org.dateline.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Span;

/**
 * Collects the evidence of the reader's decisions while it reads a text. Only explanations and the index of examples
 * need it.
 */
final class Weighing {

    /** Words that belong to a part with a smaller probability are not kept. */
    private static final double LEAST = 0.01;

    private static final String OUTSIDE = "O";

    private final ReaderManifest manifest;
    private final Decoder decoder;
    private final Examples examples;
    private final List<String> kinds;
    private final NavigableMap<Integer, WeighedWord> words = new TreeMap<>();
    private final Map<Span, WeighedTrigger> triggers = new HashMap<>();
    private final Map<Span, float[]> states = new HashMap<>();

    Weighing(ReaderManifest manifest, Decoder decoder, Examples examples) {
        this.manifest = manifest;
        this.decoder = decoder;
        this.examples = examples;
        this.kinds = Stream.concat(
                        Stream.of(OUTSIDE), manifest.mentions().stream().map(SentenceTokens::ontoNotes))
                .toList();
    }

    /** Takes the words that a window was read for. */
    void words(TokenWindow window, Encoder.SentenceLogits logits, int row) {
        for (int i = 0; i < window.length(); i++) {
            if (window.beginsWord(i)
                    && window.read().contains(window.sentences().get(i))) {
                Span word = window.words().get(i);
                words.put(
                        word.start(),
                        new WeighedWord(
                                word,
                                window.sentences().get(i),
                                Choice.likeliest(manifest.tags(), Decoder.softmax(logits.tags()[row][i], 1)),
                                Choice.likeliest(kinds, ofKinds(Decoder.softmax(logits.mentions()[row][i], 1))),
                                1 - Decoder.softmax(logits.triggers()[row][i], manifest.temperature())[0]));
            }
        }
    }

    /** Returns the probabilities of the kinds of mention, whether a word begins one or goes on with it. */
    private static double[] ofKinds(double[] marks) {
        double[] kinds = new double[1 + marks.length / 2];
        kinds[0] = marks[0];
        for (int kind = 1; kind < kinds.length; kind++) {
            kinds[kind] = marks[2 * kind - 1] + marks[2 * kind];
        }
        return kinds;
    }

    /**
     * Takes a word that may name an act.
     *
     * @param types the probabilities of "no act" and of each type
     * @param row its row among the logits of the second pass
     */
    void trigger(
            Decoder.Candidate candidate,
            TokenWindow window,
            double[] types,
            Encoder.SentenceLogits read,
            Encoder.ActLogits logits,
            int row) {
        Span word = window.words().get(candidate.piece());
        int from = (candidate.window() * read.length() + candidate.piece()) * read.width();
        float[] state = Arrays.copyOfRange(read.states(), from, from + read.width());
        states.put(word, state);
        float[] flags = logits.flags()[row];
        triggers.put(
                word,
                new WeighedTrigger(
                        word,
                        Choice.likeliest(manifest.types(), Arrays.copyOfRange(types, 1, types.length)),
                        decoder.combinations(types, logits, row),
                        IntStream.range(0, flags.length)
                                .mapToObj(i -> new Choice(manifest.flags().get(i), 1 / (1 + Math.exp(-flags[i]))))
                                .toList(),
                        parts(window, logits.roles()[row]),
                        examples.nearest(state),
                        false));
    }

    private List<WeighedTrigger.PartWord> parts(TokenWindow window, float[][][] logits) {
        List<WeighedTrigger.PartWord> parts = new ArrayList<>();
        for (int role = 0; role < manifest.roles().size(); role++) {
            ReadAct.Kind kind = ReadAct.Kind.valueOf(manifest.roles().get(role));
            for (int i = 0; i < window.length(); i++) {
                double probability = window.beginsWord(i) ? 1 - Decoder.softmax(logits[i][role], 1)[0] : 0;
                if (probability >= LEAST) {
                    parts.add(new WeighedTrigger.PartWord(
                            kind, window.sentences().get(i), window.words().get(i), probability));
                }
            }
        }
        parts.sort(Comparator.comparing(WeighedTrigger.PartWord::span));
        return parts;
    }

    /** Takes the acts whose actors were found in their own words. */
    void subjects(List<ReadAct> before, List<ReadAct> after) {
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).parts().equals(after.get(i).parts())) {
                triggers.computeIfPresent(before.get(i).trigger(), (word, trigger) -> trigger.withSubject());
            }
        }
    }

    /** Returns the reader's state at each word that may name an act. */
    Map<Span, float[]> states() {
        return states;
    }

    Reasons reasons(ReadText text) {
        return new Reasons(
                text,
                new Reasons.Thresholds(Decoder.CANDIDATE, manifest.threshold(), manifest.further()),
                List.copyOf(words.values()),
                List.copyOf(triggers.values()));
    }
}
