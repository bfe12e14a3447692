package org.dateline.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;

/**
 * Finds the measure that words such as "the ban" take up: the last that the story has told of.
 *
 * @param parses the sentences of the article
 * @param told what was found before, in the order of the text
 */
record Antecedents(List<Parse> parses, Collection<Resolver.Finding> told) {

    private static final Set<ActionType> MEASURES =
            Set.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.CONCEDE, ActionType.THREATEN);

    Optional<Resolver.Finding> of(CodedAct act) {
        return act.takesUp() == TakesUp.NONE || act.stage() == null
                ? Optional.empty()
                : told.stream()
                        .filter(f -> isInStory(f.act(), act) && isMeasure(f.act()))
                        .filter(f ->
                                act.takesUp() == TakesUp.ANY_KIND || f.act().instrument() == act.instrument())
                        .reduce((earlier, later) -> later);
    }

    private boolean isInStory(CodedAct before, CodedAct act) {
        return parses.get(before.sentence()).segment()
                == parses.get(act.sentence()).segment();
    }

    /** In a request it is another who would act; aid and treaties are no bans. */
    private static boolean isMeasure(CodedAct act) {
        return act.stage() != null
                && !act.stance().denied()
                && MEASURES.contains(act.type())
                && act.instrument() != Instrument.MILITARY
                && act.instrument() != Instrument.LEGAL_PROCEEDING;
    }
}
