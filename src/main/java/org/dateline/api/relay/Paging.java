package org.dateline.api.relay;

import org.dateline.api.errors.BadRequest;
import org.dateline.graph.AsOf;
import org.dateline.timeline.Slice;
import org.jspecify.annotations.Nullable;

/** Checks page sizes and converts Relay's arguments into slices. */
public final class Paging {

    /** Largest page size. It keeps an answer below a few megabytes. */
    public static final int MAX = 500;

    private static final int DEFAULT = 20;

    private Paging() {}

    /**
     * Returns the page size if it is allowed.
     *
     * @throws BadRequest if it is not from 1 to {@value #MAX}
     */
    public static int size(String argument, int size) {
        if (size < 1 || size > MAX) {
            throw new BadRequest(argument + " is " + size + "; it must be from 1 to " + MAX + ".");
        }
        return size;
    }

    /**
     * Returns the size of a page that can be read from either end.
     *
     * @throws BadRequest if both sizes are given
     */
    public static int size(@Nullable Integer first, @Nullable Integer last) {
        if (first != null && last != null) {
            throw new BadRequest("Give first or last, not both.");
        }
        return last == null ? size("first", first == null ? DEFAULT : first) : size("last", last);
    }

    /** Converts Relay's arguments into a slice of the list that the cursors belong to. */
    public static Slice slice(
            String list,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            AsOf known) {
        return new Slice(
                size(first, last),
                Cursor.decodeLong(list, known, after),
                Cursor.decodeLong(list, known, before),
                last != null);
    }
}
