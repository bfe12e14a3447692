package org.dateline.graph;

import org.jspecify.annotations.Nullable;

/**
 * The act that a claim supports.
 *
 * @param action its id
 * @param insteadOf the id of the act that the claim tells of, where analysts merged that into this; null where it is this
 */
record Supported(String action, @Nullable String insteadOf) {

    Supported(String action) {
        this(action, null);
    }
}
