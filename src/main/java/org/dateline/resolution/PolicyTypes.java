package org.dateline.resolution;

import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;

/** What kinds of acts ask of those who take part. */
final class PolicyTypes {

    /** Only states and bodies do these; a football federation that bans a club is none. */
    static final Set<ActionType> OF_STATES = Set.of(
            ActionType.SANCTION,
            ActionType.MOBILIZE,
            ActionType.COERCE,
            ActionType.RETREAT,
            ActionType.CONCEDE,
            ActionType.AID);

    /** Without anybody whom they are done to, these are a manner of speaking: "the deal was killed". */
    static final Set<ActionType> NEEDS_OBJECT = Set.of(
            ActionType.ASSAULT,
            ActionType.COERCE,
            ActionType.CONSULT,
            ActionType.SUPPORT,
            ActionType.REQUEST,
            ActionType.COOPERATE,
            ActionType.AGREE,
            ActionType.CONCEDE);

    /** What somebody says or does to somebody: where nobody is named, it is a manner of speaking, "dropped calls". */
    static final Set<ActionType> BETWEEN_PARTIES = Set.of(
            ActionType.ACCUSE,
            ActionType.REJECT,
            ActionType.AID,
            ActionType.REQUEST,
            ActionType.WARN,
            ActionType.THREATEN,
            ActionType.SUPPORT,
            ActionType.CONCEDE,
            ActionType.COERCE,
            ActionType.AGREE,
            ActionType.ASSAULT);

    /** Measures that nobody but a government or a body of governments takes, whoever is named beside them. */
    static final Set<Instrument> OF_GOVERNMENTS = Set.of(
            Instrument.TARIFF, Instrument.TRADE_REMEDY, Instrument.EXPORT_CONTROL, Instrument.IMPORT_RESTRICTION);

    /** What anybody does every day: only of states, bodies, their people or whom a pronoun takes up is it policy. */
    static final Set<ActionType> EVERYDAY = Set.of(
            ActionType.CONSULT,
            ActionType.SUPPORT,
            ActionType.COOPERATE,
            ActionType.AGREE,
            ActionType.THREATEN,
            ActionType.WARN);

    /** What the police, a gunman or a coach may do as well: a story about a country does not make it policy. */
    static final Set<ActionType> ANYBODYS =
            Set.of(ActionType.COERCE, ActionType.ASSAULT, ActionType.REQUEST, ActionType.CONCEDE, ActionType.AID);

    /** In a government's own gazette these are of policy only with somebody abroad. */
    static final Set<ActionType> ABROAD = Set.of(
            ActionType.CONSULT,
            ActionType.SUPPORT,
            ActionType.COOPERATE,
            ActionType.THREATEN,
            ActionType.WARN,
            ActionType.MOBILIZE,
            ActionType.ASSAULT,
            ActionType.PROTEST);

    /** "The ministers agreed", "the two sides met": whose partners another sentence names. */
    static final Set<ActionType> ALONE = Set.of(ActionType.AGREE, ActionType.CONSULT);

    private PolicyTypes() {}
}
