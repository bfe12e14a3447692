package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Fills the slots of an act, and tells whether what comes out is an act of policy at all. */
final class Casting {

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

    /** Done with somebody, who may be named before it: "quits the EU pact". */
    private static final Set<ActionType> JOINT =
            Set.of(ActionType.AGREE, ActionType.CONSULT, ActionType.COOPERATE, ActionType.REJECT);

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

    /** "The ministers agreed", "the two sides met": whose partners another sentence names. */
    private static final Set<ActionType> ALONE = Set.of(ActionType.AGREE, ActionType.CONSULT);

    private final CodedAct act;
    private final PartyLinker linker;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, String> nations = new HashMap<>();
    private boolean organ;
    private boolean faction;
    private boolean factionOfSomebody;
    private boolean thingTargeted;
    private boolean objectTold;
    private boolean inPolitics;
    private boolean speaks;
    private boolean gazetted;

    private Casting(CodedAct act, PartyLinker linker) {
        this.act = act;
        this.linker = linker;
    }

    /**
     * The parties of an act, which may be nobody who is named; empty when it is none of policy.
     *
     * @param gazette whose official gazette the article is from; null for the press
     */
    static Optional<List<Party>> of(CodedAct act, PartyLinker linker, @Nullable String gazette) {
        Casting casting = new Casting(act, linker);
        act.slots().forEach(casting::fill);
        if (gazette != null) {
            casting.actFor(gazette);
        }
        casting.spareOwnPeople();
        return casting.isPolicy() ? Optional.of(new ArrayList<>(casting.parties.values())) : Optional.empty();
    }

    /** In a gazette "the Commission" is one of its government's, and an act without an agent is the government's. */
    private void actFor(String government) {
        parties.replaceAll((key, p) -> p.role() == Role.ACTOR && p.entity() == null
                ? new Party(p.role(), p.text(), null, government, p.inferred())
                : p);
        boolean official =
                act.stage() != null || act.type() == ActionType.INVESTIGATE || OF_STATES.contains(act.type());
        gazetted = official;
        if (official && !has(Role.ACTOR)) {
            Party inferred = new Party(Role.ACTOR, "", government, null, true);
            parties.put(Role.ACTOR + " " + government, inferred);
        }
    }

    /** "U.S. persons are prohibited from dealing with them": a state's own people are not whom its measure is against. */
    private void spareOwnPeople() {
        parties.values()
                .removeIf(p -> p.role() == Role.TARGET
                        && p.entity() == null
                        && act.type() == ActionType.SANCTION
                        && isOfActor(nations.get(p.text())));
    }

    private boolean isOfActor(@Nullable String country) {
        return country != null
                && parties.values().stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .anyMatch(p -> country.equals(p.entity()) || country.equals(p.principal()));
    }

    private void fill(Slot slot) {
        List<Party> found = linker.link(slot);
        linker.nation(slot).ifPresent(country -> nations.put(slot.text(), country));
        organ |= found.stream().anyMatch(p -> p.entity() == null) && linker.isOrgan(slot);
        if (linker.isFaction(slot) && slot.kind() != Slot.Kind.MODIFIER && slot.kind() != Slot.Kind.MAKER) {
            faction = true;
            factionOfSomebody |= linker.isAboutSomebody(slot.sentence());
        }
        thingTargeted |= slot.kind() == Slot.Kind.OBJECT && found.isEmpty();
        objectTold |= slot.kind() == Slot.Kind.OBJECT && slot.role() != Role.ACTOR;
        inPolitics |= linker.isStoryAboutSomebody(slot.sentence());
        speaks |= slot.role() == Role.ACTOR && linker.isPronoun(slot);
        switch (slot.kind()) {
            case PARTY, OBJECT -> found.forEach(this::add);
            case MAKER ->
                found.stream().filter(p -> thingTargeted && isMaker(p)).forEach(this::add);
            case MODIFIER -> found.stream().filter(p -> !isActor(p)).forEach(this::addModifier);
        }
    }

    private void add(Party party) {
        boolean self = party.role() != Role.ACTOR && isActor(party);
        if (!self) {
            String who = party.entity() == null ? party.text() : party.entity();
            parties.putIfAbsent(party.role() + " " + who, party);
        }
    }

    /** A country before goods is where they come from; before words and doings it is whose they are. */
    private boolean isMaker(Party party) {
        EntityKind kind = linker.kind(party.entity());
        boolean doing = act.instrument() == Instrument.NONE
                || act.instrument() == Instrument.OTHER
                || act.instrument() == Instrument.DIPLOMATIC
                || act.instrument() == Instrument.MILITARY
                || act.instrument() == Instrument.LEGAL_PROCEEDING;
        return doing || kind == EntityKind.COMPANY || kind == EntityKind.PERSON;
    }

    /** Before a measure of harm stands its target; before aid or an agreement, whose it is. */
    private void addModifier(Party party) {
        boolean harm = OF_STATES.contains(act.type()) && act.type() != ActionType.AID
                || act.type() == ActionType.THREATEN
                || act.type() == ActionType.REQUEST;
        boolean nobodyActs = parties.values().stream().noneMatch(p -> p.role() == Role.ACTOR);
        // "EU visa bans on officials": with a target told, the name before it is the imposer's.
        boolean imposer = nobodyActs && has(Role.TARGET);
        boolean another = !nobodyActs && has(Role.TARGET) && linker.kind(party.entity()) == EntityKind.COUNTRY;
        if (another && act.stage() != null) {
            return;
        }
        if (harm && !imposer && act.instrument() != Instrument.NONE) {
            add(party);
        } else if (nobodyActs) {
            add(as(Role.ACTOR, party));
        } else if (JOINT.contains(act.type())) {
            add(as(Role.ADDRESSEE, party));
        }
    }

    private static Party as(Role role, Party party) {
        return new Party(role, party.text(), party.entity(), party.principal(), false);
    }

    private boolean isActor(Party party) {
        String entity = party.entity();
        return entity != null
                && parties.values().stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .anyMatch(p -> entity.equals(p.entity()) || entity.equals(p.principal()));
    }

    private boolean isPolicy() {
        boolean complete = (!NEEDS_OBJECT.contains(act.type())
                        || act.stage() != null
                        || gazetted
                        || hasObject()
                        || isDoneAlone()
                        || (isActorPolitical() && (objectTold || ALONE.contains(act.type())))
                        || (objectTold
                                && inPolitics
                                && act.type() != ActionType.REQUEST
                                && !EVERYDAY.contains(act.type())))
                && (act.type() != ActionType.CONSULT || has(Role.ACTOR) || has(Role.ADDRESSEE))
                && (!isUnnamedMeasure() || hasObject());
        return complete && isPolitical();
    }

    /** "Agreed to reopen its borders": a state, a body or its people need nobody else for it. */
    private boolean isDoneAlone() {
        return act.alone() && (faction || organ || isActorPolitical());
    }

    private boolean isActorPolitical() {
        return organ || parties.values().stream().anyMatch(p -> p.role() == Role.ACTOR && isPolitical(p));
    }

    /** "Action was taken" against nobody is no measure. */
    private boolean isUnnamedMeasure() {
        return act.instrument() == Instrument.OTHER && act.type() == ActionType.SANCTION;
    }

    private boolean hasObject() {
        long actors =
                parties.values().stream().filter(p -> p.role() == Role.ACTOR).count();
        return actors > 1 || parties.size() > actors;
    }

    private boolean has(Role role) {
        return parties.values().stream().anyMatch(p -> p.role() == role);
    }

    private boolean isPolitical() {
        inPolitics |= linker.isStoryAboutSomebody(act.sentence());
        boolean political = OF_GOVERNMENTS.contains(act.instrument()) && act.stage() != null
                || organ
                || faction
                || (inPolitics && (speaks || !EVERYDAY.contains(act.type())))
                || parties.values().stream().anyMatch(this::isPolitical);
        boolean named = factionOfSomebody
                || inPolitics
                || (OF_GOVERNMENTS.contains(act.instrument()) && act.stage() != null)
                || parties.values().stream().anyMatch(p -> p.entity() != null || p.principal() != null);
        return political && named && (!OF_STATES.contains(act.type()) || actorMay());
    }

    /** Nobody, or a state, one of its organs or people, or a body. */
    private boolean actorMay() {
        List<Party> actors =
                parties.values().stream().filter(p -> p.role() == Role.ACTOR).toList();
        return actors.isEmpty()
                || organ
                || (faction && act.stage() == null)
                || (inPolitics && actors.stream().allMatch(p -> p.entity() == null))
                || actors.stream().anyMatch(this::isPolitical);
    }

    private boolean isPolitical(Party party) {
        @Nullable EntityKind kind = linker.kind(party.entity());
        return party.entity() == null && party.principal() != null
                || kind == EntityKind.COUNTRY
                || kind == EntityKind.ORGANIZATION
                || (kind == EntityKind.PERSON && party.principal() != null);
    }
}
