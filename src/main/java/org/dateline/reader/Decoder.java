package org.dateline.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;

/** Turns logits into tags, mentions and acts. */
final class Decoder {

    /** The probability of an act that a word must exceed in the first pass to be read in the second. */
    static final double CANDIDATE = 0.1;

    private static final String NONE = "NONE";
    private static final int BEGIN = 1;
    private static final double LEAST = 1e-6;

    /**
     * Parts that are searched for with less evidence if acts of the type usually have one; {@code score.py} does the
     * same. On such evidence a beneficiary is mostly a thing that is sent, so none is searched for.
     */
    private static final Set<ReadAct.Kind> LOOKED_FOR = EnumSet.of(ReadAct.Kind.ACTOR, ReadAct.Kind.ADDRESSEE);

    /** The weight of the priors from labels beside the evidence of the text. */
    private static final double TRUST = 0.5;

    /** The penalty for each word of a title, from one attempt to the next. */
    private static final List<Double> THRIFT = List.of(0.0, 0.5, 1.0);

    private final ReaderManifest manifest;
    private final Priors priors;
    private final List<Combination> combinations;

    Decoder(ReaderManifest manifest, Priors priors) {
        this.manifest = manifest;
        this.priors = priors;
        this.combinations = priors.combinations().stream()
                .map(c -> new Combination(
                        1 + manifest.types().indexOf(c.type()),
                        manifest.instruments().indexOf(c.instrument()),
                        manifest.directions().indexOf(c.direction()),
                        manifest.stages().indexOf(c.stage()),
                        c.weight()))
                .toList();
    }

    /** Codes that occur together, as indexes into the logits. */
    private record Combination(int type, int instrument, int direction, int stage, double weight) {}

    /**
     * The codes of an act, chosen jointly.
     *
     * @param type the name of the type
     * @param likelihood the probability of the type
     * @param certainty the logarithm of the probability of the stage
     */
    record Codes(String type, String instrument, String direction, String stage, double likelihood, double certainty) {}

    /**
     * Returns the likeliest type, with the combination of codes that is likeliest by all heads and by the priors of
     * that type.
     */
    Codes codes(double[] types, Encoder.ActLogits logits, int row) {
        int type = likeliest(types);
        Combination best = combinations.stream()
                .filter(c -> c.type() == type)
                .max(Comparator.comparingDouble(likelihood(logits, row)))
                .orElseThrow();
        return new Codes(
                manifest.types().get(type - 1),
                manifest.instruments().get(best.instrument()),
                manifest.directions().get(best.direction()),
                manifest.stages().get(best.stage()),
                types[type],
                logarithms(logits.stages()[row])[best.stage()]);
    }

    /** Returns a combination's likelihood by all heads and the priors, as a logarithm. */
    private static ToDoubleFunction<Combination> likelihood(Encoder.ActLogits logits, int row) {
        double[] instruments = logarithms(logits.instruments()[row]);
        double[] directions = logarithms(logits.directions()[row]);
        double[] stages = logarithms(logits.stages()[row]);
        return c -> instruments[c.instrument()] + directions[c.direction()] + stages[c.stage()] + c.weight();
    }

    /**
     * Returns the two likeliest combinations of instrument, direction and stage, the likelier first, with their
     * probabilities among all that the likeliest type can have.
     */
    List<Choice> combinations(double[] types, Encoder.ActLogits logits, int row) {
        int type = likeliest(types);
        List<Combination> possible =
                combinations.stream().filter(c -> c.type() == type).toList();
        double[] likelihoods = possible.stream()
                .mapToDouble(likelihood(logits, row))
                .map(Math::exp)
                .toArray();
        double sum = Arrays.stream(likelihoods).sum();
        return Choice.likeliest(
                possible.stream().map(this::named).toList(),
                Arrays.stream(likelihoods).map(l -> l / sum).toArray());
    }

    private String named(Combination combination) {
        return String.join(
                " / ",
                manifest.instruments().get(combination.instrument()),
                manifest.directions().get(combination.direction()),
                manifest.stages().get(combination.stage()));
    }

    private static int likeliest(double[] types) {
        int type = 1;
        for (int i = 2; i < types.length; i++) {
            type = types[i] > types[type] ? i : type;
        }
        return type;
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
     * @param piece the index of its first piece
     * @param types the probabilities of "no act" and of each type
     */
    record Candidate(int window, int piece, double[] types) {}

    /** Returns the tag of a word. */
    String tag(float[] logits) {
        return manifest.tags().get(best(logits));
    }

    /** Returns the mentions in a window. */
    List<Named> mentions(TokenWindow window, float[][] logits) {
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

    /** Returns the candidates in the sentences that a window is read for. */
    List<Candidate> candidates(int index, TokenWindow window, float[][] logits) {
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

    /** Returns the means of both passes for a candidate: the probabilities of "no act" and of each type. */
    double[] types(Candidate candidate, float[] second) {
        double[] types = softmax(second, manifest.temperature());
        for (int i = 0; i < types.length; i++) {
            types[i] = (types[i] + candidate.types()[i]) / 2;
        }
        return types;
    }

    /** Whether a trigger is likely enough to be an act, given that its article has one. */
    boolean isAct(double[] types) {
        return 1 - types[0] >= manifest.further();
    }

    /**
     * Whether an article has an act. The threshold is higher than for further acts, since articles without an act
     * mislead more easily.
     */
    boolean hasAct(List<ReadText.Candidate> candidates) {
        return candidates.stream().anyMatch(c -> c.probability() >= manifest.threshold());
    }

    /** Returns the candidate as judged by both passes. */
    ReadText.Candidate judged(Candidate candidate, TokenWindow window, double[] types, Codes codes) {
        return new ReadText.Candidate(
                window.sentences().get(candidate.piece()),
                window.words().get(candidate.piece()),
                ActionType.valueOf(codes.type()),
                codes.likelihood(),
                1 - types[0],
                isAct(types));
    }

    /**
     * Returns the act of a candidate.
     *
     * @param row the row of its logits
     * @param sentences the sentences that the window's indexes refer to
     * @param verbs tells the verbs of these sentences
     */
    ReadAct act(
            Candidate candidate,
            TokenWindow window,
            Codes codes,
            Encoder.ActLogits logits,
            int row,
            List<Sentence> sentences,
            PartSpans.Verbs verbs) {
        float[] flags = logits.flags()[row];
        return new ReadAct(
                window.sentences().get(candidate.piece()),
                window.words().get(candidate.piece()),
                ActionType.valueOf(codes.type()),
                Instrument.valueOf(codes.instrument()),
                Direction.valueOf(codes.direction()),
                codes.stage().equals(NONE) ? null : Stage.valueOf(codes.stage()),
                PartSpans.mended(
                        marked(window, logits.roles()[row], codes.type(), candidate.piece()), sentences, verbs),
                flags[manifest.flags().indexOf("denied")] > 0,
                flags[manifest.flags().indexOf("hedged")] > 0,
                flags[manifest.flags().indexOf("conditional")] > 0,
                Shortened.NONE,
                confidence(codes, logits.roles()[row], window));
    }

    /**
     * Returns the words that an act's summary and title keep.
     *
     * @param sentence the pieces of its sentence
     * @param kept by piece of the sentence, and summary or title, the scores of {@link KeptWords}
     * @param exists the logits of there being a summary, and a title
     */
    Shortened shortened(TokenWindow window, Span sentence, float[][][] kept, float[] exists) {
        return new Shortened(
                exists[0] <= 0 ? List.of() : kept(window, sentence, kept, 0, 0),
                exists[1] <= 0
                        ? List.of()
                        : THRIFT.stream()
                                .map(thrift -> kept(window, sentence, kept, 1, thrift))
                                .distinct()
                                .filter(words -> !words.isEmpty())
                                .toList());
    }

    private static List<Span> kept(TokenWindow window, Span sentence, float[][][] scores, int column, double thrift) {
        List<Integer> words = IntStream.range(sentence.start(), sentence.end())
                .filter(window::beginsWord)
                .boxed()
                .toList();
        boolean[] kept = KeptWords.likeliest(
                words.stream().map(i -> scores[i - sentence.start()][column]).toList(), thrift);
        return IntStream.range(0, kept.length)
                .filter(i -> kept[i])
                .mapToObj(i -> window.words().get(words.get(i)))
                .toList();
    }

    /** Returns the probability that type, stage, actor and target are all right. */
    private double confidence(Codes codes, float[][][] roles, TokenWindow window) {
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
                + weights.get(1) * Math.log(Math.max(LEAST, codes.likelihood()))
                + weights.get(2) * codes.certainty()
                + weights.get(3) * marks;
        return 1 / (1 + Math.exp(-sum));
    }

    /** Returns the logarithm of the greatest probability. */
    private static double mostLikely(float[] logits) {
        double[] all = logarithms(logits);
        return all[best(logits)];
    }

    private static double[] logarithms(float[] logits) {
        return Arrays.stream(softmax(logits, 1))
                .map(p -> Math.log(Math.max(LEAST, p)))
                .toArray();
    }

    /** Returns the spans marked as each part, in the order of the text within a part. */
    private List<PartSpans.Marked> marked(TokenWindow window, float[][][] logits, String type, int trigger) {
        List<PartSpans.Marked> marked = new ArrayList<>();
        List<PartSpans.Marked> lookedFor = new ArrayList<>();
        for (int role = 0; role < manifest.roles().size(); role++) {
            ReadAct.Kind kind = ReadAct.Kind.valueOf(manifest.roles().get(role));
            double usual = TRUST * priors.presence(type, kind.name());
            double surest = surest(window, logits, role);
            if (usual < 0 && surest < -usual) {
                continue;
            }
            List<PartSpans.Marked> found = marked(window, logits, role, 0);
            if (found.isEmpty() && usual > 0 && surest >= -usual && LOOKED_FOR.contains(kind)) {
                lookedFor.addAll(marked(window, logits, role, surest - TRUST));
            }
            marked.addAll(found);
        }
        // "We urge Japan": the object is no actor, though a request usually has one.
        int sentence = window.sentences().get(trigger);
        Span verb = window.words().get(trigger);
        lookedFor.removeIf(l -> l.isBehind(sentence, verb) && marked.stream().anyMatch(m -> m.isSurely(l)));
        marked.addAll(lookedFor);
        return marked;
    }

    private static double surest(TokenWindow window, float[][][] logits, int role) {
        return IntStream.range(0, window.length())
                .filter(window::beginsWord)
                .mapToDouble(i -> odds(logits[i][role]))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Returns the logarithm of the odds that a word belongs to a part. */
    private static double odds(float[] marks) {
        double outside = softmax(marks, 1)[0];
        return Math.log(Math.max(LEAST, 1 - outside)) - Math.log(Math.max(LEAST, outside));
    }

    /**
     * Returns the spans of one part.
     *
     * @param lift a number added to the logits against a mark
     */
    private List<PartSpans.Marked> marked(TokenWindow window, float[][][] logits, int role, double lift) {
        ReadAct.Kind kind = ReadAct.Kind.valueOf(manifest.roles().get(role));
        List<PartSpans.Marked> marked = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < window.length(); i++) {
            if (!window.beginsWord(i)) {
                continue;
            }
            float[] marks = logits[i][role].clone();
            marks[0] += (float) lift;
            int mark = best(marks);
            int sentence = window.sentences().get(i);
            if (mark > 0) {
                double odds = odds(logits[i][role]);
                Span word = window.words().get(i);
                marked.add(
                        mark == BEGIN || open != sentence
                                ? new PartSpans.Marked(new ReadAct.Part(kind, sentence, word), odds)
                                : marked.removeLast().and(word, odds));
            }
            open = mark > 0 ? sentence : -1;
        }
        return marked;
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
