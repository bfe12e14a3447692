package org.dateline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;

/**
 * A word that may name an act, with its probabilities in the reader's second pass.
 *
 * @param word its place in the raw text
 * @param types the two likeliest types, the likelier first
 * @param codes the two likeliest combinations of instrument, direction and stage for the likelier type
 * @param stances the probabilities of the stances {@code denied}, {@code hedged} and {@code conditional}
 * @param parts the words that may belong to a part of the act, in the order of the text
 * @param examples the nearest labelled examples, the nearest first
 * @param subject whether the act's actor was found in the words that state this act alone
 */
public record WeighedTrigger(
        Span word,
        List<Choice> types,
        List<Choice> codes,
        List<Choice> stances,
        List<PartWord> parts,
        List<NearExample> examples,
        boolean subject) {

    /** Words that belong to a part with a smaller probability are not shown. */
    static final double SHOWN = 0.05;

    /** The share of the surest word's probability that its neighbours need to stand with it. */
    private static final double WITH = 0.5;

    /**
     * A word that may belong to a part of an act.
     *
     * @param kind the part
     * @param sentence the index of its sentence
     * @param span its place in the raw text
     * @param probability the probability that it belongs to the part
     */
    public record PartWord(ReadAct.Kind kind, int sentence, Span span, double probability) {

        private boolean isBefore(PartWord next) {
            return sentence == next.sentence && next.span.start() - span.end() <= 1;
        }
    }

    /** Returns the probability of the surest of some words to belong to a part. */
    public double probability(ReadAct.Kind kind, Span words) {
        return of(kind).filter(word -> word.span().overlaps(words))
                .mapToDouble(PartWord::probability)
                .max()
                .orElse(0);
    }

    /** Returns the same trigger, with the act's actor marked as found in the words that state this act alone. */
    WeighedTrigger withSubject() {
        return new WeighedTrigger(word, types, codes, stances, parts, examples, true);
    }

    /** Returns the likeliest words for a part among those that were not chosen; empty if none is likely at all. */
    public Optional<PartWord> left(ReadAct.Kind kind, List<Span> chosen) {
        List<PartWord> others = of(kind).filter(word -> chosen.stream().noneMatch(word.span()::overlaps))
                .toList();
        return others.stream()
                .max(Comparator.comparingDouble(PartWord::probability))
                .filter(surest -> surest.probability() >= SHOWN)
                .map(surest -> around(others, surest));
    }

    private static PartWord around(List<PartWord> words, PartWord surest) {
        int from = words.indexOf(surest);
        int to = from;
        double least = WITH * surest.probability();
        while (from > 0
                && words.get(from - 1).isBefore(words.get(from))
                && words.get(from - 1).probability() >= least) {
            from--;
        }
        while (to + 1 < words.size()
                && words.get(to).isBefore(words.get(to + 1))
                && words.get(to + 1).probability() >= least) {
            to++;
        }
        Span all = new Span(words.get(from).span().start(), words.get(to).span().end());
        return new PartWord(surest.kind(), surest.sentence(), all, surest.probability());
    }

    private Stream<PartWord> of(ReadAct.Kind kind) {
        return parts.stream().filter(word -> word.kind() == kind);
    }
}
