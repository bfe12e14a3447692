package org.dateline.extraction;

import java.util.List;

/**
 * The acts found in an article.
 *
 * @param extractor the name of the extractor, as claims state it
 * @param acts the acts in the order of the text
 */
public record Extraction(String extractor, List<CodedAct> acts) {

    public Extraction {
        acts = List.copyOf(acts);
    }
}
