package org.dateline.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a timeline.
 *
 * @param size how many acts at most
 * @param after the key behind which the page begins, in the order asked for
 * @param before the key before which it ends
 * @param last true for the last acts of that range, false for the first
 */
public record Slice(
        int size, @Nullable Long after, @Nullable Long before, boolean last) {

    /** The first acts. */
    public static Slice first(int size) {
        return new Slice(size, null, null, false);
    }
}
