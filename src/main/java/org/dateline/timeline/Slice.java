package org.dateline.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The position of a page in a timeline.
 *
 * @param size the greatest number of acts
 * @param after the key after which the page begins, in the requested order
 * @param before the key before which it ends
 * @param last whether the page holds the last acts of that range, instead of the first
 */
public record Slice(
        int size, @Nullable Long after, @Nullable Long before, boolean last) {

    /** Returns the first page. */
    public static Slice first(int size) {
        return new Slice(size, null, null, false);
    }
}
