package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Span;
import org.dateline.resolution.Resolver.Finding;

/** Where words stand in a text. */
final class Occurrence {

    private Occurrence() {}

    /** Every place where the words stand, from an offset on. */
    static List<Span> all(String words, String text, int from) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(words, from); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
        return places;
    }

    /** Whether the words that made a finding an act share some with the places. */
    static boolean overlaps(Finding finding, List<Span> places) {
        return places.stream().anyMatch(p -> p.overlaps(finding.act().trigger()));
    }
}
