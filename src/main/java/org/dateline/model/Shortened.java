package org.dateline.model;

import java.util.List;

/**
 * The words of an act's sentence that tell this act alone, as places in the raw text, in order.
 *
 * @param summary those that a summary keeps; none where the sentence has no clause of the act's own
 * @param titles those that a title keeps, the best first, each with fewer words than the one before; none where no title can be made by
 *     leaving words out
 */
public record Shortened(List<Span> summary, List<List<Span>> titles) {

    /** Of an act whose words nobody has shortened. */
    public static final Shortened NONE = new Shortened(List.of(), List.of());

    public Shortened {
        summary = List.copyOf(summary);
        titles = titles.stream().map(List::copyOf).toList();
    }
}
