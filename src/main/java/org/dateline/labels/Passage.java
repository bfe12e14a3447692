package org.dateline.labels;

import java.util.List;

/**
 * A headline or none, and a run of sentences, with the acts that they tell.
 *
 * @param text the text, its headline set off by " // "
 * @param acts the acts in the order of the text
 * @param doubt how unsure the reader is of its acts, 0 to 1
 * @param reason the word that it is least sure of, and how it read it; empty without a word
 */
public record Passage(String text, List<LabelledAct> acts, double doubt, String reason) {

    /** What parts a headline from what follows, in training as well. */
    static final String TITLE = " // ";

    public Passage {
        acts = List.copyOf(acts);
    }
}
