package org.dateline.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search for paths found.
 *
 * @param paths the best, the best first
 * @param reason what was left out and why; null when these are the best of all
 */
public record PathResult(List<Path> paths, @Nullable String reason) {

    /** Tells whether a budget ended the search early. */
    public boolean truncated() {
        return reason != null;
    }
}
