package org.dateline.curation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a claim supports an act.
 *
 * @param claim the id of the claim
 * @param own the id of the act that it supports by itself
 * @param action the id of the act that it supports instead while its own one is merged into this; the same where it is not
 */
record Support(String claim, String own, String action) {

    Support(String claim, String action) {
        this(claim, action, action);
    }

    /** The parameters of one row of {@code open_links}. */
    Map<String, @Nullable String> toParameters() {
        Map<String, @Nullable String> row = new HashMap<>();
        row.put("claim", claim);
        row.put("action", action);
        row.put("insteadOf", own.equals(action) ? null : own);
        return row;
    }
}
