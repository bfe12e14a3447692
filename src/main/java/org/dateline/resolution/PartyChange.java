package org.dateline.resolution;

import org.dateline.model.Party;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The change that a stage made to a party of an act.
 *
 * @param trigger the trigger of the act
 * @param before the party before the stage; null if the stage added it
 * @param after the party after the stage; null if the stage dropped it
 * @param stage the evidence that the stage used, such as "pronoun" or "implied object"
 */
public record PartyChange(
        Span trigger, @Nullable Party before, @Nullable Party after, String stage) {}
