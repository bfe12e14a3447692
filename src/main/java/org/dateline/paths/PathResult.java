package org.dateline.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search for paths.
 *
 * @param paths the best paths, the best first
 * @param reason the part that was left out, and why; null if these are the best of all paths
 */
public record PathResult(List<Path> paths, @Nullable String reason) {

    /** Tells whether a budget ended the search early. */
    public boolean truncated() {
        return reason != null;
    }
}
