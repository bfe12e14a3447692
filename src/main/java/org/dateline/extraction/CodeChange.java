package org.dateline.extraction;

import org.dateline.model.ReadAct;
import org.jspecify.annotations.Nullable;

/**
 * A change of the codes that the reader gave an act.
 *
 * @param before the act before the change
 * @param after the act after it; null if it was dropped
 * @param stage the reason for the change, such as "the verb"
 */
public record CodeChange(ReadAct before, @Nullable ReadAct after, String stage) {}
