package org.dateline.resolution;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Stage;

/**
 * Finds the measure that words such as "the ban" refer to: the last one that the story told.
 *
 * @param parses the sentences of the article
 * @param told the earlier findings, in the order of the text
 * @param doers tells whether the actors differ
 */
record Antecedents(List<Parse> parses, Collection<Resolver.Finding> told, Doers doers) {

    private static final Set<ActionType> MEASURES =
            Set.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.CONCEDE, ActionType.THREATEN);

    /** A protest, talks or a treaty are on no earlier measure's target. */
    private static final Set<ActionType> TAKING_UP =
            EnumSet.complementOf(EnumSet.of(ActionType.PROTEST, ActionType.CONSULT, ActionType.AGREE));

    /** Measures that are only considered, threatened or requested are neither in force nor ended. */
    private static final Set<Stage> UNREAL = Set.of(Stage.CONSIDERED, Stage.THREATENED, Stage.REQUESTED);

    private static final Set<Stage> REAL = Set.of(Stage.IN_FORCE, Stage.SUSPENDED, Stage.ENDED);

    /** The kinds that "step" and "ban" are read as if the text states no kind. */
    private static final Set<Instrument> UNTOLD = Set.of(Instrument.OTHER, Instrument.PROCUREMENT_BAN);

    Optional<Resolver.Finding> of(CodedAct act) {
        return act.stage() == null
                ? Optional.empty()
                : told.stream()
                        .filter(f -> isInStory(f.act(), act) && isMeasure(f.act()))
                        .filter(f -> !REAL.contains(act.stage())
                                || !UNREAL.contains(f.act().stage()))
                        .filter(f -> isMeant(act, f) && !doers.differ(act, f))
                        .reduce((earlier, later) -> later);
    }

    /**
     * Tells whether two acts may be of the same measure. A threatened or requested measure does not exist, so only its
     * kind can be that of an earlier one.
     */
    static boolean isSameMeasure(CodedAct act, CodedAct before) {
        if (!TAKING_UP.contains(act.type())) {
            return false;
        }
        boolean wished = act.stage() == Stage.THREATENED || act.stage() == Stage.REQUESTED;
        return !wished || UNREAL.contains(before.stage());
    }

    private static boolean isMeant(CodedAct act, Resolver.Finding before) {
        return switch (act.takesUp()) {
            case NONE -> isOnSameGoods(act, before);
            case SAME_KIND -> before.act().instrument() == act.instrument() || UNTOLD.contains(act.instrument());
        };
    }

    /**
     * Whether an act without actor and places is on the goods of an earlier one: "the ban on rice imports was lifted".
     */
    private static boolean isOnSameGoods(CodedAct act, Resolver.Finding before) {
        String name = act.goods().name();
        String goods = before.claim().coding().goods();
        return name != null
                && goods != null
                && before.act().instrument() == act.instrument()
                && act.goods().origins().isEmpty()
                && act.goods().destinations().isEmpty()
                && act.slots().stream().noneMatch(s -> s.role() == Role.ACTOR)
                && (goods.equals(name) || goods.startsWith(name + " from ") || goods.startsWith(name + " to "));
    }

    private boolean isInStory(CodedAct before, CodedAct act) {
        return parses.get(before.sentence()).segment()
                == parses.get(act.sentence()).segment();
    }

    /**
     * Whether an act makes a measure. A request is left out because its addressee would act, and so are aid and
     * treaties.
     */
    private static boolean isMeasure(CodedAct act) {
        return act.stage() != null
                && !act.stance().denied()
                && MEASURES.contains(act.type())
                && act.instrument() != Instrument.MILITARY
                && act.instrument() != Instrument.FINANCIAL_AID
                && act.instrument() != Instrument.LEGAL_PROCEEDING;
    }
}
