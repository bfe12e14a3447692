package org.dateline.api.relay;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page in Relay's form.
 *
 * @param edges its elements
 * @param pageInfo where it lies
 * @param total counts all elements; called only when the count is selected
 * @param truncated whether a budget ended it early
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier total, boolean truncated) {

    /**
     * An element with its place.
     *
     * @param cursor marks the place
     * @param node the element
     * @param score how well it matches, in a search
     */
    public record Edge<T>(String cursor, T node, @Nullable Double score) {}

    /**
     * Where a page lies.
     *
     * @param hasNextPage whether more follow
     * @param hasPreviousPage whether some stand before
     * @param startCursor the first element's
     * @param endCursor the last element's
     */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** A page whose elements mark their own places. */
    public static <T> Connection<T> of(
            List<T> nodes, Function<T, String> cursor, boolean hasNext, boolean hasPrevious, IntSupplier total) {
        return ofEdges(
                nodes.stream().map(n -> new Edge<>(cursor.apply(n), n, null)).toList(), hasNext, hasPrevious, total);
    }

    /** The first {@code size} of the nodes; one more than that tells that others follow. */
    public static <T> Connection<T> firstOf(
            List<T> nodes, int size, Function<T, String> cursor, @Nullable String after, IntSupplier total) {
        boolean more = nodes.size() > size;
        // A first page that nothing follows is all there is, which spares a count for each act of a list.
        IntSupplier all = more || after != null ? total : nodes::size;
        return of(more ? nodes.subList(0, size) : nodes, cursor, more, after != null, all);
    }

    public static <T> Connection<T> ofEdges(
            List<Edge<T>> edges, boolean hasNext, boolean hasPrevious, IntSupplier total) {
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Connection<>(edges, new PageInfo(hasNext, hasPrevious, start, end), total, false);
    }

    /** The same page, ended by a budget at a place that the cursor marks; in the direction in which it was read. */
    public Connection<T> cutAt(@Nullable String cursor, boolean backwards) {
        if (cursor == null) {
            return this;
        }
        PageInfo at = backwards
                ? new PageInfo(pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), cursor, pageInfo.endCursor())
                : new PageInfo(pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), pageInfo.startCursor(), cursor);
        return new Connection<>(edges, at, total, true);
    }

    /** Counts all elements. */
    public int totalCount() {
        return total.getAsInt();
    }
}
