package org.dateline.paths;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** One end of a search, with the entities that the search has passed from there. */
final class SearchSide {

    private final int end;
    private final int opposite;
    private final Set<Integer> passed = new HashSet<>();

    SearchSide(int end, int opposite) {
        this.end = end;
        this.opposite = opposite;
    }

    int end() {
        return end;
    }

    /** Marks entities whose links are read. */
    void pass(Collection<Integer> numbers) {
        passed.addAll(numbers);
    }

    boolean hasPassed(int number) {
        return passed.contains(number);
    }

    /** Returns the entities that are reached but not passed. The opposite end is left out, since paths end there. */
    Set<Integer> front(Links links) {
        Set<Integer> front = new TreeSet<>();
        front.add(end);
        for (int at : passed) {
            links.of(at).forEach(edge -> front.add(edge.to()));
        }
        front.removeAll(passed);
        front.remove(opposite);
        return front;
    }
}
