package org.dateline.resolution;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an act is one of policy at all.
 *
 * @param act the act
 * @param cast who takes part
 * @param circumstances what its places tell beside
 * @param gazetted whether it is an official one in a gazette
 * @param gazette whose gazette that is; null elsewhere
 */
record PolicyRule(
        CodedAct act,
        Cast cast,
        Circumstances circumstances,
        boolean gazetted,
        @Nullable String gazette) {

    boolean isPolicy() {
        return !isBetweenFirms()
                && !isHousekeeping()
                && hasItsObject()
                && (act.type() != ActionType.CONSULT || cast.has(Role.ACTOR) || cast.has(Role.ADDRESSEE))
                && (!isUnnamedMeasure() || cast.hasObject())
                && (act.type() != ActionType.ASSAULT || cast.has(Role.ACTOR) || isStrike() || isOfSomebody())
                && (!cast.isEmpty() || isJudgement() || isStrike() || !PolicyTypes.BETWEEN_PARTIES.contains(act.type()))
                && isPolitical();
    }

    /** "Boeing selected a supplier", "the label sued the computer maker": contracts and suits of firms are none of policy. */
    private boolean isBetweenFirms() {
        boolean business = act.type() == ActionType.AGREE
                || act.type() == ActionType.COOPERATE
                || act.instrument() == Instrument.LEGAL_PROCEEDING && act.type() == ActionType.ACCUSE;
        return business && cast.isOfFirms() && !circumstances.isOfOrgan();
    }

    /** "The Board will meet", "continues to welcome nominations": in its own gazette a government talks to its people. */
    private boolean isHousekeeping() {
        return gazette != null
                && PolicyTypes.ABROAD.contains(act.type())
                && cast.parties().stream()
                        .allMatch(
                                p -> p.entity() == null || gazette.equals(p.entity()) || gazette.equals(p.principal()));
    }

    private boolean hasItsObject() {
        boolean told = circumstances.isObjectTold();
        return !PolicyTypes.NEEDS_OBJECT.contains(act.type())
                || act.stage() != null
                || gazetted
                || cast.hasObject()
                || isDoneAlone()
                || (isStrike() && cast.has(Role.ACTOR))
                || (isActorPolitical() && (told || PolicyTypes.ALONE.contains(act.type())))
                || (told
                        && isInPolitics()
                        && act.type() != ActionType.REQUEST
                        && !PolicyTypes.EVERYDAY.contains(act.type()));
    }

    /** "Agreed to reopen its borders": a state, a body or its people need nobody else for it. */
    private boolean isDoneAlone() {
        return act.alone() && (circumstances.isOfFaction() || isActorPolitical());
    }

    /** "Even more regrettable is the decision": in a quotation that goes on nobody is named. */
    private boolean isJudgement() {
        return act.type() == ActionType.ACCUSE && act.alone();
    }

    /** "The strikes were part of the operation against them": an attack by nobody in a sentence about somebody. */
    private boolean isStrike() {
        return act.type() == ActionType.ASSAULT && act.alone() && circumstances.isSentenceOfPolitics(act.sentence());
    }

    /** "Boeing challenged the award before the Accountability Office": whose affair it is, the sentence names. */
    private boolean isBesidePolitics() {
        return !PolicyTypes.EVERYDAY.contains(act.type())
                && !PolicyTypes.ANYBODYS.contains(act.type())
                && cast.hasKnown()
                && circumstances.isSentenceOfPolitics(act.sentence());
    }

    private boolean isMeasure() {
        return act.stage() != null && !PolicyTypes.ANYBODYS.contains(act.type());
    }

    private boolean isActorPolitical() {
        return circumstances.isOfOrgan() || cast.hasPoliticalActor();
    }

    /** "Action was taken" against nobody is no measure. */
    private boolean isUnnamedMeasure() {
        return act.instrument() == Instrument.OTHER && act.type() == ActionType.SANCTION;
    }

    /** "Two officers were killed": whoever is attacked by nobody must be known, or act together with others. */
    private boolean isOfSomebody() {
        return cast.hasKnown() || circumstances.isOfFaction();
    }

    private boolean isInPolitics() {
        return circumstances.isInPolitics(act.sentence());
    }

    private boolean isPolitical() {
        boolean ofGovernments = PolicyTypes.OF_GOVERNMENTS.contains(act.instrument()) && act.stage() != null;
        boolean political = ofGovernments
                || circumstances.isOfOrgan()
                || circumstances.isOfFaction()
                || (isInPolitics()
                        && (circumstances.isSpoken()
                                || isMeasure()
                                || isJudgement()
                                || isStrike()
                                || isBesidePolitics()))
                || cast.hasPolitical();
        boolean named = ofGovernments || circumstances.isOfFactionOfSomebody() || isInPolitics() || cast.hasKnown();
        return political && named && (!PolicyTypes.OF_STATES.contains(act.type()) || actorMay());
    }

    /** Nobody, or a state, one of its organs or people, or a body. */
    private boolean actorMay() {
        List<Party> actors = cast.of(Role.ACTOR).toList();
        return actors.isEmpty()
                || circumstances.isOfOrgan()
                || (circumstances.isOfFaction() && act.stage() == null)
                || (isInPolitics()
                        && actors.stream().allMatch(p -> p.entity() == null)
                        && !cast.isDoneByFirms()
                        && !circumstances.isOfFaction())
                || cast.hasPoliticalActor();
    }
}
