package org.dateline.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The support of a claim for an act.
 *
 * @param claim the id of the claim
 * @param own the id of the act that the claim supports by itself
 * @param action the id of the act into which that act is merged; the same id without a merge
 */
public record Support(String claim, String own, String action) {

    /** The support of a claim for its own act. */
    public Support(String claim, String action) {
        this(claim, action, action);
    }

    /** Returns the own act as the link in the database names it; null if the claim supports that act itself. */
    @Nullable
    String insteadOf() {
        return own.equals(action) ? null : own;
    }

    /** Returns the parameters of one row of {@code open_links}. */
    public Map<String, @Nullable String> toParameters() {
        Map<String, @Nullable String> row = new HashMap<>();
        row.put("claim", claim);
        row.put("action", action);
        row.put("insteadOf", insteadOf());
        return row;
    }
}
