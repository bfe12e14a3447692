package org.dateline.cleaning;

import java.util.List;

/** Turns sentences into vectors of length one, whose dot products measure how similar their meanings are. */
public interface SentenceEmbedder {

    /** Returns the vector of each sentence, in their order. */
    List<float[]> embed(List<String> sentences);
}
