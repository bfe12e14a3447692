package org.dateline.model;

import java.util.List;

/**
 * What the sentences of an article say.
 *
 * @param reader the name and version of what read them, as claims state it
 * @param parses the sentences with their words, in the order of the text
 * @param acts the acts in the order of the text
 */
public record ReadText(String reader, List<Parse> parses, List<ReadAct> acts) {

    public ReadText {
        parses = List.copyOf(parses);
        acts = List.copyOf(acts);
    }
}
