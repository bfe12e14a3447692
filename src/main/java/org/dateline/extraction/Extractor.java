package org.dateline.extraction;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Publication;

/** Finds the acts that the sentences of an article tell: by the codebook's rules, or by whatever stands in for them. */
public interface Extractor {

    /** The acts of all sentences of an article, in the order of the text. */
    Extraction extract(List<Parse> parses, Publication publication);
}
