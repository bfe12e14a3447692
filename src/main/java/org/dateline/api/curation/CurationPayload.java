package org.dateline.api.curation;

import java.time.Instant;
import java.util.List;
import org.dateline.api.change.ChangeView;
import org.dateline.curation.CurationKind;

/**
 * The result of a correction.
 *
 * @param id identifies the correction, to undo it
 * @param kind the kind of correction
 * @param at when it was recorded
 * @param who the login that made it
 * @param why the reason given
 * @param changes the changes that it made
 */
record CurationPayload(String id, CurationKind kind, Instant at, String who, String why, List<ChangeView> changes) {}
