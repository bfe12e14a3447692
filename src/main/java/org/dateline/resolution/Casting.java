package org.dateline.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final CodedAct act;
    private final PartyLinker linker;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private boolean organ;
    private boolean thingTargeted;

    private Casting(CodedAct act, PartyLinker linker) {
        this.act = act;
        this.linker = linker;
    }

    /** The parties of an act; empty when it is none of policy. */
    static List<Party> of(CodedAct act, PartyLinker linker) {
        Casting casting = new Casting(act, linker);
        act.slots().forEach(casting::fill);
        return casting.isPolicy() ? new ArrayList<>(casting.parties.values()) : List.of();
    }

    private void fill(Slot slot) {
        List<Party> found = linker.link(slot);
        organ |= found.stream().anyMatch(p -> p.entity() == null) && linker.isOrgan(slot);
        thingTargeted |= slot.kind() == Slot.Kind.OBJECT && found.isEmpty();
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
        return act.instrument() == Instrument.NONE || kind == EntityKind.COMPANY || kind == EntityKind.PERSON;
    }

    /** Before a measure of harm stands its target; before aid or an agreement, whose it is. */
    private void addModifier(Party party) {
        boolean harm = OF_STATES.contains(act.type()) && act.type() != ActionType.AID
                || act.type() == ActionType.THREATEN
                || act.type() == ActionType.REQUEST;
        boolean nobodyActs = parties.values().stream().noneMatch(p -> p.role() == Role.ACTOR);
        if (harm && act.instrument() != Instrument.NONE) {
            add(party);
        } else if (nobodyActs) {
            add(new Party(Role.ACTOR, party.text(), party.entity(), party.principal(), false));
        }
    }

    private boolean isActor(Party party) {
        String entity = party.entity();
        return entity != null
                && parties.values().stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .anyMatch(p -> entity.equals(p.entity()) || entity.equals(p.principal()));
    }

    private boolean isPolicy() {
        boolean political = organ || parties.values().stream().anyMatch(this::isPolitical);
        boolean named = parties.values().stream().anyMatch(p -> p.entity() != null);
        return political && named && (!OF_STATES.contains(act.type()) || actorMay());
    }

    /** Nobody, or a state, one of its organs or people, or a body. */
    private boolean actorMay() {
        List<Party> actors =
                parties.values().stream().filter(p -> p.role() == Role.ACTOR).toList();
        return actors.isEmpty() || organ || actors.stream().anyMatch(this::isPolitical);
    }

    private boolean isPolitical(Party party) {
        @Nullable EntityKind kind = linker.kind(party.entity());
        return kind == EntityKind.COUNTRY
                || kind == EntityKind.ORGANIZATION
                || (kind == EntityKind.PERSON && party.principal() != null);
    }
}
