package org.dateline.extraction;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Segment;

/** Analyses sentences: words, lemmas, parts of speech, entities, dependencies. The engine is behind this port. */
public interface Analyzer {

    /** Analyses all sentences of the segments, in their order. */
    List<Parse> analyse(List<Segment> segments);
}
