package org.dateline.model;

import java.util.List;

/**
 * The words of an act's sentence that tell this act alone, as places in the raw text, in order.
 *
 * @param summary the words of a summary; empty if the sentence has no clause of the act's own
 * @param titles the words of possible titles, the best first, each with fewer words than the one before; empty if
 *     leaving words out makes no title
 */
public record Shortened(List<Span> summary, List<List<Span>> titles) {

    /** The value for an act that has not been shortened. */
    public static final Shortened NONE = new Shortened(List.of(), List.of());

    public Shortened {
        summary = List.copyOf(summary);
        titles = titles.stream().map(List::copyOf).toList();
    }
}
