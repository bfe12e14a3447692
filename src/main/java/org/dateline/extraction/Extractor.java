package org.dateline.extraction;

import org.dateline.model.Publication;
import org.dateline.model.ReadText;

/** Codes the acts in the sentences of an article. */
public interface Extractor {

    /** Returns the acts of all sentences of an article, in the order of the text. */
    Extraction extract(ReadText text, Publication publication);
}
