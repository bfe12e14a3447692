package org.dateline.api.relay;

import org.dateline.api.errors.BadRequest;
import org.dateline.graph.AsOf;
import org.dateline.timeline.Slice;
import org.jspecify.annotations.Nullable;

/** Checks page sizes and turns Relay's arguments into slices. */
public final class Paging {

    /** A page's answer stays below a few megabytes. */
    public static final int MAX = 500;

    private static final int DEFAULT = 20;

    private Paging() {}

    /**
     * Checks a page size.
     *
     * @throws BadRequest outside 1 to {@value #MAX}
     */
    public static int size(String argument, int size) {
        if (size < 1 || size > MAX) {
            throw new BadRequest(argument + " is " + size + "; it must be from 1 to " + MAX + ".");
        }
        return size;
    }

    /** The size of a page that is read from either end. */
    public static int size(@Nullable Integer first, @Nullable Integer last) {
        if (first != null && last != null) {
            throw new BadRequest("Give first or last, not both.");
        }
        return last == null ? size("first", first == null ? DEFAULT : first) : size("last", last);
    }

    /** Turns Relay's arguments into a slice of the list whose cursors carry its name. */
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
