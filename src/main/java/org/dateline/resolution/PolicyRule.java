package org.dateline.resolution;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Tells whether an act is one of policy at all.
 *
 * @param act the act
 * @param cast who takes part
 * @param circumstances what its places tell beside
 * @param gazetted whether it is an official one in a gazette
 */
record PolicyRule(CodedAct act, Cast cast, Circumstances circumstances, boolean gazetted) {

    /** Only states and bodies do these; a football federation that bans a club is none. */
    private static final Set<ActionType> OF_STATES = Set.of(
            ActionType.SANCTION,
            ActionType.MOBILIZE,
            ActionType.COERCE,
            ActionType.RETREAT,
            ActionType.CONCEDE,
            ActionType.AID);

    /** Without anybody whom they are done to, these are a manner of speaking: "the deal was killed". */
    private static final Set<ActionType> NEEDS_OBJECT = Set.of(
            ActionType.ASSAULT,
            ActionType.COERCE,
            ActionType.CONSULT,
            ActionType.SUPPORT,
            ActionType.REQUEST,
            ActionType.COOPERATE,
            ActionType.AGREE,
            ActionType.CONCEDE);

    /** What somebody says or does to somebody: where nobody is named, it is a manner of speaking, "dropped calls". */
    private static final Set<ActionType> BETWEEN_PARTIES = Set.of(
            ActionType.ACCUSE,
            ActionType.REJECT,
            ActionType.AID,
            ActionType.REQUEST,
            ActionType.WARN,
            ActionType.THREATEN,
            ActionType.SUPPORT,
            ActionType.CONCEDE,
            ActionType.ASSAULT);

    /** Measures that nobody but a government or a body of governments takes, whoever is named beside them. */
    private static final Set<Instrument> OF_GOVERNMENTS = Set.of(
            Instrument.TARIFF, Instrument.TRADE_REMEDY, Instrument.EXPORT_CONTROL, Instrument.IMPORT_RESTRICTION);

    /** What anybody does every day: only of states, bodies, their people or whom a pronoun takes up is it policy. */
    private static final Set<ActionType> EVERYDAY = Set.of(
            ActionType.CONSULT,
            ActionType.SUPPORT,
            ActionType.COOPERATE,
            ActionType.AGREE,
            ActionType.THREATEN,
            ActionType.WARN);

    /** What the police, a gunman or a coach may do as well: a story about a country does not make it policy. */
    private static final Set<ActionType> ANYBODYS =
            Set.of(ActionType.COERCE, ActionType.ASSAULT, ActionType.REQUEST, ActionType.CONCEDE);

    /** "The ministers agreed", "the two sides met": whose partners another sentence names. */
    private static final Set<ActionType> ALONE = Set.of(ActionType.AGREE, ActionType.CONSULT);

    /** Tells what only states and bodies do. */
    static boolean isOfStates(ActionType type) {
        return OF_STATES.contains(type);
    }

    boolean isPolicy() {
        return hasItsObject()
                && (act.type() != ActionType.CONSULT || cast.has(Role.ACTOR) || cast.has(Role.ADDRESSEE))
                && (!isUnnamedMeasure() || cast.hasObject())
                && (!cast.isEmpty() || !BETWEEN_PARTIES.contains(act.type()))
                && isPolitical();
    }

    private boolean hasItsObject() {
        boolean told = circumstances.isObjectTold();
        return !NEEDS_OBJECT.contains(act.type())
                || act.stage() != null
                || gazetted
                || cast.hasObject()
                || isDoneAlone()
                || (isActorPolitical() && (told || ALONE.contains(act.type())))
                || (told && isInPolitics() && act.type() != ActionType.REQUEST && !EVERYDAY.contains(act.type()));
    }

    /** "Agreed to reopen its borders": a state, a body or its people need nobody else for it. */
    private boolean isDoneAlone() {
        return act.alone() && (circumstances.isOfFaction() || isActorPolitical());
    }

    private boolean isMeasure() {
        return act.stage() != null && !ANYBODYS.contains(act.type());
    }

    private boolean isActorPolitical() {
        return circumstances.isOfOrgan() || cast.hasPoliticalActor();
    }

    /** "Action was taken" against nobody is no measure. */
    private boolean isUnnamedMeasure() {
        return act.instrument() == Instrument.OTHER && act.type() == ActionType.SANCTION;
    }

    private boolean isInPolitics() {
        return circumstances.isInPolitics(act.sentence());
    }

    private boolean isPolitical() {
        boolean ofGovernments = OF_GOVERNMENTS.contains(act.instrument()) && act.stage() != null;
        boolean political = ofGovernments
                || circumstances.isOfOrgan()
                || circumstances.isOfFaction()
                || (isInPolitics() && (circumstances.isSpoken() || isMeasure()))
                || cast.hasPolitical();
        boolean named = ofGovernments || circumstances.isOfFactionOfSomebody() || isInPolitics() || cast.hasKnown();
        return political && named && (!isOfStates(act.type()) || actorMay());
    }

    /** Nobody, or a state, one of its organs or people, or a body. */
    private boolean actorMay() {
        List<Party> actors = cast.of(Role.ACTOR).toList();
        return actors.isEmpty()
                || circumstances.isOfOrgan()
                || (circumstances.isOfFaction() && act.stage() == null)
                || (isInPolitics() && actors.stream().allMatch(p -> p.entity() == null))
                || cast.hasPoliticalActor();
    }
}
