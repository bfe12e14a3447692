package org.dateline.model;

import java.util.List;

/**
 * The acts that the sentences of an article state.
 *
 * @param reader the name and version of the reader, as claims state it
 * @param parses the sentences with their words, in the order of the text
 * @param acts the acts in the order of the text
 * @param candidates the words that the reader considered as names of acts, in the order of the text
 */
public record ReadText(String reader, List<Parse> parses, List<ReadAct> acts, List<Candidate> candidates) {

    public ReadText {
        parses = List.copyOf(parses);
        acts = List.copyOf(acts);
        candidates = List.copyOf(candidates);
    }

    /** Returns where a sentence begins in the raw text, by its index among those of the article. */
    public int offset(int sentence) {
        return parses.get(sentence).sentence().span().start();
    }

    /** Tells whether an act stands in a headline. */
    public boolean isHeadline(ReadAct act) {
        return parses.get(act.sentence()).sentence().headline();
    }

    /**
     * A word that may name an act.
     *
     * @param sentence the index of its sentence among those of the article
     * @param word its place in the raw text
     * @param type the most likely type
     * @param typeProbability the probability that it names an act of this type, 0 to 1
     * @param probability the probability that it names an act of any type, 0 to 1
     * @param act whether it was likely enough to become an act
     */
    public record Candidate(
            int sentence, Span word, ActionType type, double typeProbability, double probability, boolean act) {

        /** Returns this candidate, marked as not an act. */
        public Candidate left() {
            return new Candidate(sentence, word, type, typeProbability, probability, false);
        }
    }
}
