package org.dateline.timeline;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Operations on sets that keep a stable order. */
final class Sets {

    private Sets() {}

    static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    static <T extends Comparable<T>> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
