package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Span;
import org.dateline.model.Stage;

/** Turns logits into tags, mentions and acts. */
final class Decoder {

    /** What a trigger must have in the first reading to be looked at in the second. */
    static final double CANDIDATE = 0.1;

    private static final String NONE = "NONE";
    private static final int BEGIN = 1;
    private static final double LEAST = 1e-6;

    private final ReaderManifest manifest;

    Decoder(ReaderManifest manifest) {
        this.manifest = manifest;
    }

    /**
     * A name, a date or a quantity.
     *
     * @param kind one of the manifest's mention kinds
     * @param sentence the index of its sentence
     * @param span its place in the raw text
     */
    record Named(String kind, int sentence, Span span) {}

    /**
     * A word that may name an act.
     *
     * @param window the index of its window
     * @param piece the token that begins it
     * @param types the probabilities of "no act" and of each type
     */
    record Candidate(int window, int piece, double[] types) {}

    /** The tag of a word. */
    String tag(float[] logits) {
        return manifest.tags().get(best(logits));
    }

    /** The mentions that begin in the sentences that a window is read for. */
    List<Named> mentions(Window window, float[][] logits) {
        List<Named> found = new ArrayList<>();
        int open = -1;
        int last = -1;
        for (int i = 0; i < window.length(); i++) {
            if (!window.beginsWord(i)) {
                continue;
            }
            int mark = best(logits[i]);
            int kind = (mark - 1) / 2;
            boolean inside = mark > 0 && mark % 2 == 0;
            boolean goesOn = inside
                    && open == kind
                    && window.sentences().get(last).equals(window.sentences().get(i));
            if (goesOn) {
                Named begun = found.removeLast();
                found.add(new Named(
                        begun.kind(),
                        begun.sentence(),
                        new Span(begun.span().start(), window.words().get(i).end())));
            } else if (mark > 0) {
                found.add(new Named(
                        manifest.mentions().get(kind),
                        window.sentences().get(i),
                        window.words().get(i)));
            }
            open = mark > 0 ? kind : -1;
            last = i;
        }
        return found;
    }

    /** The words that may name an act, of the sentences that a window is read for. */
    List<Candidate> candidates(int index, Window window, float[][] logits) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < window.length(); i++) {
            if (window.beginsWord(i)
                    && window.read().contains(window.sentences().get(i))) {
                double[] types = softmax(logits[i], manifest.temperature());
                if (1 - types[0] > CANDIDATE) {
                    found.add(new Candidate(index, i, types));
                }
            }
        }
        return found;
    }

    /** Both readings of a candidate together: the probabilities of "no act" and of each type. */
    double[] types(Candidate candidate, float[] second) {
        double[] types = softmax(second, manifest.temperature());
        for (int i = 0; i < types.length; i++) {
            types[i] = (types[i] + candidate.types()[i]) / 2;
        }
        return types;
    }

    /** Whether a trigger is likely enough to be an act of an article that has one. */
    boolean isAct(double[] types) {
        return 1 - types[0] >= manifest.further();
    }

    /** Whether an article has an act: news without one tempts more than a second act does. */
    boolean hasAct(List<ReadText.Candidate> candidates) {
        return candidates.stream().anyMatch(c -> c.probability() >= manifest.threshold());
    }

    /** What both readings made of a candidate. */
    ReadText.Candidate judged(Candidate candidate, Window window, double[] types) {
        int type = likeliest(types);
        return new ReadText.Candidate(
                window.sentences().get(candidate.piece()),
                window.words().get(candidate.piece()),
                ActionType.valueOf(manifest.types().get(type - 1)),
                types[type],
                1 - types[0],
                isAct(types));
    }

    private static int likeliest(double[] types) {
        int type = 1;
        for (int i = 2; i < types.length; i++) {
            type = types[i] > types[type] ? i : type;
        }
        return type;
    }

    /** The act of a candidate, from the row of its logits. */
    ReadAct act(Candidate candidate, Window window, double[] types, Encoder.ActLogits logits, int row) {
        int type = likeliest(types);
        String stage = manifest.stages().get(best(logits.stages()[row]));
        float[] flags = logits.flags()[row];
        return new ReadAct(
                window.sentences().get(candidate.piece()),
                window.words().get(candidate.piece()),
                ActionType.valueOf(manifest.types().get(type - 1)),
                Instrument.valueOf(manifest.instruments().get(best(logits.instruments()[row]))),
                Direction.valueOf(manifest.directions().get(best(logits.directions()[row]))),
                stage.equals(NONE) ? null : Stage.valueOf(stage),
                parts(window, logits.roles()[row]),
                flags[manifest.flags().indexOf("denied")] > 0,
                flags[manifest.flags().indexOf("hedged")] > 0,
                flags[manifest.flags().indexOf("conditional")] > 0,
                confidence(types[type], logits.stages()[row], logits.roles()[row], window));
    }

    /** The probability that type, stage, actor and target are all right. */
    private double confidence(double type, float[] stage, float[][][] roles, Window window) {
        int actor = manifest.roles().indexOf("ACTOR");
        int target = manifest.roles().indexOf("TARGET");
        double marks = 0;
        for (int i = 0; i < window.length(); i++) {
            if (window.beginsWord(i)) {
                marks += mostLikely(roles[i][actor]) + mostLikely(roles[i][target]);
            }
        }
        List<Double> weights = manifest.confidence();
        double sum = weights.get(0)
                + weights.get(1) * Math.log(Math.max(LEAST, type))
                + weights.get(2) * mostLikely(stage)
                + weights.get(3) * marks;
        return 1 / (1 + Math.exp(-sum));
    }

    /** The logarithm of the greatest probability. */
    private static double mostLikely(float[] logits) {
        double[] all = softmax(logits, 1);
        return Math.log(Math.max(LEAST, all[best(logits)]));
    }

    /** The spans of each part, in the order of the text within a part. */
    List<ReadAct.Part> parts(Window window, float[][][] logits) {
        List<ReadAct.Part> parts = new ArrayList<>();
        for (int role = 0; role < manifest.roles().size(); role++) {
            ReadAct.Kind kind = ReadAct.Kind.valueOf(manifest.roles().get(role));
            int open = -1;
            for (int i = 0; i < window.length(); i++) {
                if (!window.beginsWord(i)) {
                    continue;
                }
                int mark = best(logits[i][role]);
                int sentence = window.sentences().get(i);
                if (mark > 0 && (mark == BEGIN || open != sentence)) {
                    parts.add(new ReadAct.Part(kind, sentence, window.words().get(i)));
                } else if (mark > 0) {
                    Span begun = parts.removeLast().span();
                    parts.add(new ReadAct.Part(
                            kind,
                            sentence,
                            new Span(begun.start(), window.words().get(i).end())));
                }
                open = mark > 0 ? sentence : -1;
            }
        }
        return parts;
    }

    static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    static double[] softmax(float[] logits, double temperature) {
        double most = logits[best(logits)] / temperature;
        double[] all = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            all[i] = Math.exp(logits[i] / temperature - most);
            sum += all[i];
        }
        for (int i = 0; i < all.length; i++) {
            all[i] /= sum;
        }
        return all;
    }
}
