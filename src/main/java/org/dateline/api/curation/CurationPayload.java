package org.dateline.api.curation;

import java.time.Instant;
import java.util.List;
import org.dateline.api.change.ChangeView;
import org.dateline.curation.CurationKind;

/**
 * What a correction has done, as the schema shows it.
 *
 * @param id names it, to undo it
 * @param kind what was done
 * @param at when it was recorded
 * @param who who did it
 * @param why why
 * @param changes what it changed
 */
record CurationPayload(String id, CurationKind kind, Instant at, String who, String why, List<ChangeView> changes) {}
