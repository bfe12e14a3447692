package org.dateline.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;

/**
 * Finds the measure that words such as "the ban" take up: the last that the story has told of.
 *
 * @param parses the sentences of the article
 * @param told what was found before, in the order of the text
 * @param doers tells whether another has done it
 */
record Antecedents(List<Parse> parses, Collection<Resolver.Finding> told, Doers doers) {

    private static final Set<ActionType> MEASURES =
            Set.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.CONCEDE, ActionType.THREATEN);

    /** What is so far only thought of, threatened or asked for is neither in force nor at an end. */
    private static final Set<Stage> UNREAL = Set.of(Stage.CONSIDERED, Stage.THREATENED, Stage.REQUESTED);

    private static final Set<Stage> REAL = Set.of(Stage.IN_FORCE, Stage.SUSPENDED, Stage.ENDED);

    /** What a step or a ban is read as where nothing says of what kind. */
    private static final Set<Instrument> UNTOLD = Set.of(Instrument.OTHER, Instrument.PROCUREMENT_BAN);

    private static final Set<Stage> CEASED = Set.of(Stage.SUSPENDED, Stage.ENDED);

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

    private static boolean isMeant(CodedAct act, Resolver.Finding before) {
        return switch (act.takesUp()) {
            case NONE -> isOnSameGoods(act, before);
            case SAME_KIND -> before.act().instrument() == act.instrument();
            case ANY_KIND -> true;
            case LIKE -> UNTOLD.contains(act.instrument()) || before.act().instrument() == act.instrument();
        };
    }

    /** "The ban on rice imports was lifted": whose it was and where the rice came from has been told. */
    private static boolean isOnSameGoods(CodedAct act, Resolver.Finding before) {
        String name = act.wares().name();
        String goods = before.claim().coding().goods();
        return name != null
                && goods != null
                && before.act().instrument() == act.instrument()
                && act.wares().origins().isEmpty()
                && act.wares().destinations().isEmpty()
                && act.slots().stream().noneMatch(s -> s.role() == Role.ACTOR && s.kind() != Slot.Kind.SPEAKER)
                && (goods.equals(name) || goods.startsWith(name + " from ") || goods.startsWith(name + " to "));
    }

    /** Whom the measure that is taken up is by and on; one that is only like it is by another. */
    static List<Party> parties(CodedAct act, Resolver.Finding before) {
        return before.claim().coding().parties().stream()
                .filter(p -> act.takesUp() != TakesUp.LIKE || p.role() != Role.ACTOR)
                .toList();
    }

    /** "The step was reversed": what nobody has told to restrict anything, and does not say what it is, is no measure. */
    boolean isOfNothingTold(CodedAct act) {
        return act.takesUp() == TakesUp.ANY_KIND
                && act.instrument() == Instrument.OTHER
                && act.stage() != null
                && CEASED.contains(act.stage())
                && told.stream()
                        .noneMatch(f -> isInStory(f.act(), act)
                                && isMeasure(f.act())
                                && f.act().direction() == Direction.RESTRICTS);
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
                && act.instrument() != Instrument.FINANCIAL_AID
                && act.instrument() != Instrument.LEGAL_PROCEEDING;
    }
}
