package org.dateline.extraction;

import org.dateline.model.Publication;
import org.dateline.model.ReadText;

/** Codes the acts that the sentences of an article tell: as the reader found them, or by whatever stands in for it. */
public interface Extractor {

    /** The acts of all sentences of an article, in the order of the text. */
    Extraction extract(ReadText text, Publication publication);
}
