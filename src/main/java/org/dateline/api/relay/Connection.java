package org.dateline.api.relay;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page as a Relay connection.
 *
 * @param edges its elements
 * @param pageInfo its position in the list
 * @param total counts all elements; called only if the request selects the count
 * @param truncated whether a work limit ended the page early
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier total, boolean truncated) {

    /**
     * An element with its position.
     *
     * @param cursor the position
     * @param node the element
     * @param score the quality of the match in a search; null elsewhere
     */
    public record Edge<T>(String cursor, T node, @Nullable Double score) {}

    /**
     * The position of a page.
     *
     * @param hasNextPage whether elements follow
     * @param hasPreviousPage whether elements precede
     * @param startCursor the cursor of the first element; null for an empty page
     * @param endCursor the cursor of the last element; null for an empty page
     */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** Returns a page whose cursors are computed from its elements. */
    public static <T> Connection<T> of(
            List<T> nodes, Function<T, String> cursor, boolean hasNext, boolean hasPrevious, IntSupplier total) {
        return ofEdges(
                nodes.stream().map(n -> new Edge<>(cursor.apply(n), n, null)).toList(), hasNext, hasPrevious, total);
    }

    /**
     * Returns the first {@code size} nodes as a page. The caller reads one node more, which shows whether others
     * follow.
     */
    public static <T> Connection<T> firstOf(
            List<T> nodes, int size, Function<T, String> cursor, @Nullable String after, IntSupplier total) {
        boolean more = nodes.size() > size;
        // If nothing precedes or follows the page, its length is the total. This saves a count per act of a list.
        IntSupplier all = more || after != null ? total : nodes::size;
        return of(more ? nodes.subList(0, size) : nodes, cursor, more, after != null, all);
    }

    public static <T> Connection<T> ofEdges(
            List<Edge<T>> edges, boolean hasNext, boolean hasPrevious, IntSupplier total) {
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Connection<>(edges, new PageInfo(hasNext, hasPrevious, start, end), total, false);
    }

    /**
     * Returns the same page marked as truncated at a cursor, in the direction in which it was read. Null leaves the
     * page as it is.
     */
    public Connection<T> cutAt(@Nullable String cursor, boolean backwards) {
        if (cursor == null) {
            return this;
        }
        PageInfo at = backwards
                ? new PageInfo(pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), cursor, pageInfo.endCursor())
                : new PageInfo(pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), pageInfo.startCursor(), cursor);
        return new Connection<>(edges, at, total, true);
    }

    /** Returns the number of all elements. */
    public int totalCount() {
        return total.getAsInt();
    }
}
