package org.dateline.cleaning;

import java.util.List;

/** Turns sentences into vectors of length one whose products tell how near their meanings are. */
public interface SentenceEmbedder {

    /** Embeds each sentence. */
    List<float[]> embed(List<String> sentences);
}
