package org.dateline.model;

import java.util.List;

/**
 * A part of an article that tells one story. It is a set of spans, since another story may stand inside it.
 *
 * @param index its index from 0, in the order of first sentences
 * @param sentences its sentences in the order of the text
 */
public record Segment(int index, List<Sentence> sentences) {

    public Segment {
        sentences = List.copyOf(sentences);
    }
}
