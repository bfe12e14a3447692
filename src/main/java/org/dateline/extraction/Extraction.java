package org.dateline.extraction;

import java.util.List;

/**
 * What was found in an article.
 *
 * @param extractor what found it, as claims name it
 * @param acts in the order of the text
 */
public record Extraction(String extractor, List<CodedAct> acts) {

    public Extraction {
        acts = List.copyOf(acts);
    }
}
