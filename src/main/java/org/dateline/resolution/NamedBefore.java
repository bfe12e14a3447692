package org.dateline.resolution;

import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Tells what part somebody has who is named before a measure: "Iran sanctions" are on Iran, "EU visa bans" the EU's.
 *
 * @param act the act
 * @param cast who takes part so far
 * @param linker tells who is meant
 */
record NamedBefore(CodedAct act, Cast cast, PartyLinker linker) {

    /** Done with somebody, who may be named before it: "quits the EU pact". */
    private static final Set<ActionType> JOINT =
            Set.of(ActionType.AGREE, ActionType.CONSULT, ActionType.COOPERATE, ActionType.REJECT);

    /** What is somebody's on whom it is. */
    private static final Set<Instrument> OF_HOLDERS = Set.of(Instrument.DIPLOMATIC, Instrument.LICENSING);

    /**
     * Before a measure of harm stands its target; before aid or an agreement, whose it is.
     *
     * @param thingTargeted whether the act is on a thing, which is nobody
     */
    void add(Party party, boolean thingTargeted) {
        if (party.role() == Role.ADDRESSEE) {
            cast.add(party);
        } else if (party.role() == Role.ACTOR && linker.kind(party.entity()) != EntityKind.COMPANY) {
            possess(party);
        } else {
            take(party, thingTargeted);
        }
    }

    private void take(Party party, boolean thingTargeted) {
        boolean country = linker.kind(party.entity()) == EntityKind.COUNTRY;
        boolean nobodyActs = !cast.has(Role.ACTOR);
        // "EU visa bans on officials": with a target told, the name before it is the imposer's.
        // "Kazakh wheat export quotas": who exports lays down how much.
        boolean exporter = act.rule().contains("export-quotas") && country;
        boolean imposer = nobodyActs && (exporter || cast.has(Role.TARGET) || thingTargeted);
        boolean another = !nobodyActs && cast.has(Role.TARGET) && country;
        if (another && act.stage() != null) {
            return;
        }
        if (isHarm() && !imposer && act.instrument() != Instrument.NONE) {
            cast.add(as(Role.TARGET, party));
        } else if (nobodyActs) {
            cast.add(as(Role.ACTOR, party));
        } else if (JOINT.contains(act.type())) {
            // "Wins RAF contract": whose contract it is signs it too.
            cast.add(as(act.type() == ActionType.AGREE ? Role.ACTOR : Role.ADDRESSEE, party));
        }
    }

    /** Whose measure it is has done it, when nobody else does something with it. */
    private void possess(Party owner) {
        boolean unknown = owner.entity() == null && owner.principal() == null;
        if (!cast.has(Role.ACTOR) && !unknown) {
            cast.add(owner);
        } else if (OF_HOLDERS.contains(act.instrument()) && act.stage() != null) {
            // "Closed Haiti's consulate", "restored the firm's licence".
            cast.add(as(Role.TARGET, owner));
        } else if (!isHarm() && !unknown && JOINT.contains(act.type())) {
            cast.add(as(Role.ADDRESSEE, owner));
        }
    }

    private boolean isHarm() {
        return PolicyTypes.OF_STATES.contains(act.type()) && act.type() != ActionType.AID
                || act.type() == ActionType.THREATEN
                || act.type() == ActionType.REQUEST;
    }

    private static Party as(Role role, Party party) {
        return new Party(role, party.text(), party.entity(), party.principal(), false);
    }
}
