package org.dateline.resolution;

import java.util.Collection;
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

    /** What is threatened or asked for, by whomever, is no measure that is there; only its kind may have been told. */
    static boolean isSameMeasure(CodedAct act, CodedAct before) {
        boolean wished = act.stage() == Stage.THREATENED || act.stage() == Stage.REQUESTED;
        return !wished || UNREAL.contains(before.stage());
    }

    private static boolean isMeant(CodedAct act, Resolver.Finding before) {
        return switch (act.takesUp()) {
            case NONE -> isOnSameGoods(act, before);
            case SAME_KIND -> before.act().instrument() == act.instrument() || UNTOLD.contains(act.instrument());
        };
    }

    /** "The ban on rice imports was lifted": whose it was and where the rice came from has been told. */
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
