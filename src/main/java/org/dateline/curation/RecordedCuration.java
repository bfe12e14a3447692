package org.dateline.curation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction in the record of all.
 *
 * @param id names it, to undo it
 * @param kind what was done
 * @param at when it was recorded
 * @param who who did it
 * @param why why
 * @param subjects up to five things that it is about: the summary of an act, the quote of a claim, the name of a party, the title of an
 *     article
 * @param undoneBy the id of the correction that undid it, null while it stands
 */
public record RecordedCuration(
        String id,
        CurationKind kind,
        Instant at,
        String who,
        String why,
        List<String> subjects,
        @Nullable String undoneBy) {}
