package org.dateline.paths;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads links, and the degrees of the entities that they lead to. */
final class LinkReader {

    private final Links links;
    private final Adjacency neighbours;
    private long acts;

    LinkReader(Links links, Adjacency neighbours) {
        this.links = links;
        this.neighbours = neighbours;
        readDegrees(0);
    }

    /** Returns the number of acts read so far. */
    long acts() {
        return acts;
    }

    /**
     * Reads the links around some entities.
     *
     * @param within the neighbours to consider; null for all
     */
    void read(List<Integer> numbers, DayRange days, @Nullable List<Integer> within) {
        if (!numbers.isEmpty()) {
            int known = links.size();
            for (Adjacency.Link link : neighbours.around(ids(numbers), days, within == null ? null : ids(within))) {
                acts += link.acts().size();
                links.add(link);
            }
            readDegrees(known);
        }
    }

    private void readDegrees(int from) {
        List<String> added = links.idsFrom(from);
        if (!added.isEmpty()) {
            neighbours.degrees(added).forEach(links::setDegree);
        }
    }

    private Set<String> ids(Collection<Integer> numbers) {
        return numbers.stream().map(links::id).collect(Collectors.toSet());
    }
}
