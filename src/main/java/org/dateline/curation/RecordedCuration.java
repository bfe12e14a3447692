package org.dateline.curation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction in the list of all corrections.
 *
 * @param id identifies it, to undo it
 * @param kind the kind of correction
 * @param at when it was recorded
 * @param who its author
 * @param why its reason
 * @param subjects up to five subjects: the summary of an act, the quote of a claim, the name of a party or the title of
 *     an article
 * @param undoneBy the id of the correction that undid it; null while it stands
 */
public record RecordedCuration(
        String id,
        CurationKind kind,
        Instant at,
        String who,
        String why,
        List<String> subjects,
        @Nullable String undoneBy) {}
