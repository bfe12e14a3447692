package org.dateline.labels;

import java.util.List;

/**
 * An optional headline and consecutive sentences with their acts.
 *
 * @param text the text, with " // " after the headline
 * @param acts the acts in the order of the text
 * @param doubt the reader's uncertainty about its acts, 0 to 1
 * @param reason the least certain word and its reading; empty for none
 */
public record Passage(String text, List<LabelledAct> acts, double doubt, String reason) {

    /** Separates the headline from the text, as in training. */
    static final String TITLE = " // ";

    public Passage {
        acts = List.copyOf(acts);
    }
}
