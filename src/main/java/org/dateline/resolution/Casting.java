package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Fills the slots of an act. */
final class Casting {

    /** Done with somebody, who may be named before it: "quits the EU pact". */
    private static final Set<ActionType> JOINT =
            Set.of(ActionType.AGREE, ActionType.CONSULT, ActionType.COOPERATE, ActionType.REJECT);

    /** What somebody does or says: a country named before it is whose it is, not where goods come from. */
    private static final Set<Instrument> DOINGS = Set.of(
            Instrument.NONE, Instrument.OTHER, Instrument.DIPLOMATIC, Instrument.MILITARY, Instrument.LEGAL_PROCEEDING);

    /** Nouns for bodies that are goods as well. */
    private static final Pattern WARES = Pattern.compile("(?:^|[a-z-] )(?:panels?|power|boards?|plates?|cabinets?)$");

    /** What is somebody's on whom it is. */
    private static final Set<Instrument> OF_HOLDERS = Set.of(Instrument.DIPLOMATIC, Instrument.LICENSING);

    /** "This rule removes one entity": who made the rule removes it. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)\\b(?:rule|notice|order|document|action|amendment|determination|regulation|notification)s?$");

    /** "A tariff on steel, the trade ministry said": no state's measure is on "the ministry" of nobody. */
    private static final Pattern OWN_ORGAN = Pattern.compile(
            "(?i:the|its|their) (?:[a-z]+ )*(?:ministry|government|department|cabinet|parliament|authorities)");

    /** What governments do to others or take back. */
    private static final Set<ActionType> MEASURES =
            Set.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.CONCEDE, ActionType.COERCE);

    private final CodedAct act;
    private final PartyLinker linker;
    private final Cast cast;
    private final Implied implied;
    private final Circumstances circumstances;
    private final Map<String, String> nations = new HashMap<>();
    private boolean thingTargeted;

    private Casting(CodedAct act, PartyLinker linker) {
        this.act = act;
        this.linker = linker;
        this.cast = new Cast(linker);
        this.implied = new Implied(cast, linker);
        this.circumstances = new Circumstances(linker.nouns());
    }

    /**
     * The parties of an act, which may be nobody who is named; empty when it is none of policy.
     *
     * @param gazette whose official gazette the article is from; null for the press
     * @param issuer the state that alone acts in the story through its organs; null without one
     * @param meant the parties of the measure that the act takes up
     */
    static Optional<List<Party>> of(
            CodedAct act, PartyLinker linker, @Nullable String gazette, @Nullable String issuer, List<Party> meant) {
        Casting casting = new Casting(act, linker);
        act.slots().stream().filter(s -> s.kind() != Slot.Kind.SPEAKER).forEach(casting::fill);
        act.slots().stream().filter(s -> s.kind() == Slot.Kind.SPEAKER).forEach(casting::speak);
        casting.implied.takeUp(meant);
        boolean gazetted = gazette != null && casting.actFor(gazette);
        if (issuer != null) {
            casting.cast.actFor(issuer, Role.ACTOR, OWN_ORGAN);
            casting.inferActor(issuer);
        }
        casting.spareOwnPeople();
        casting.implied.addressOwnGovernment(act.type());
        boolean policy = new PolicyRule(act, casting.cast, casting.circumstances, gazetted, gazette).isPolicy();
        return policy ? Optional.of(new ArrayList<>(casting.cast.parties())) : Optional.empty();
    }

    /**
     * In a gazette "the Commission" is one of its government's, and an act without an agent is the government's.
     *
     * @return whether it is one that governments do
     */
    private boolean actFor(String government) {
        cast.actFor(government);
        boolean official = act.stage() != null
                || act.type() == ActionType.INVESTIGATE
                || PolicyTypes.OF_STATES.contains(act.type());
        if (official && !cast.has(Role.ACTOR)) {
            cast.add(new Party(Role.ACTOR, "", government, null, true));
        }
        return official;
    }

    /** "Persons that have been placed on the list": an official measure without an agent is the issuer's. */
    private void inferActor(String issuer) {
        boolean agentless = act.slots().stream()
                .filter(s -> s.role() == Role.ACTOR && s.kind() != Slot.Kind.MODIFIER)
                .allMatch(s -> DOCUMENT.matcher(s.text()).find());
        boolean own = cast.parties().stream().anyMatch(p -> issuer.equals(p.entity()) || issuer.equals(p.principal()));
        if (agentless && !own && !cast.has(Role.ACTOR) && act.stage() != null && MEASURES.contains(act.type())) {
            cast.add(new Party(Role.ACTOR, "", issuer, null, true));
        }
    }

    /** "U.S. persons are prohibited from dealing with them": a state's own people are not whom its measure is against. */
    private void spareOwnPeople() {
        if (act.type() == ActionType.SANCTION) {
            cast.removeTargets(p -> p.entity() == null
                    && (cast.isActor(nations.get(p.text()))
                            || OWN_ORGAN.matcher(p.text()).matches()));
        }
    }

    private void fill(Slot slot) {
        List<Party> found = act.instrument() == Instrument.ENTRY_BAN || act.type() == ActionType.ASSAULT
                ? linker.linkOrVehicle(slot, act.instrument() == Instrument.ENTRY_BAN)
                : linker.link(slot).stream().filter(p -> !isGoods(slot, p)).toList();
        linker.nouns().nation(slot).ifPresent(country -> nations.put(slot.text(), country));
        circumstances.take(slot, found);
        thingTargeted |= slot.kind() == Slot.Kind.OBJECT && found.isEmpty();
        switch (slot.kind()) {
            case PARTY, OBJECT -> {
                found.forEach(cast::add);
                implied.sector(act.instrument(), slot, found).forEach(cast::add);
            }
            case MAKER ->
                found.stream().filter(p -> thingTargeted && isMaker(p)).forEach(cast::add);
            case SPEAKER -> {}
            case MODIFIER -> found.stream().filter(p -> !cast.isActor(p)).forEach(this::addModifier);
        }
    }

    /** "Duties on solar panels", "a levy on power" are on no panel and no power of anybody. */
    private boolean isGoods(Slot slot, Party party) {
        return act.instrument().isOnGoods()
                && slot.role() == Role.TARGET
                && party.entity() == null
                && party.principal() == null
                && WARES.matcher(party.text()).find();
    }

    /** "The suspension had been lifted, the ministry said": of its own measures an organ speaks without naming itself. */
    private void speak(Slot slot) {
        if (act.stage() != null && !cast.has(Role.ACTOR)) {
            linker.link(slot).stream()
                    .filter(cast::isPolitical)
                    .filter(p -> cast.parties().stream().noneMatch(other -> isSame(p, other)))
                    .forEach(p -> cast.add(new Party(Role.ACTOR, p.text(), p.entity(), p.principal(), true)));
        }
    }

    /** A country that tells what was done to it or to its people has not done it. */
    private static boolean isSame(Party speaker, Party other) {
        return Stream.of(speaker.entity(), speaker.principal())
                .anyMatch(id -> id != null && (id.equals(other.entity()) || id.equals(other.principal())));
    }

    /** A country before goods is where they come from; before words and doings it is whose they are. */
    private boolean isMaker(Party party) {
        EntityKind kind = linker.kind(party.entity());
        return party.entity() == null
                || DOINGS.contains(act.instrument())
                || kind == EntityKind.COMPANY
                || kind == EntityKind.PERSON;
    }

    /** Before a measure of harm stands its target; before aid or an agreement, whose it is. */
    private void addModifier(Party party) {
        boolean harm = PolicyTypes.OF_STATES.contains(act.type()) && act.type() != ActionType.AID
                || act.type() == ActionType.THREATEN
                || act.type() == ActionType.REQUEST;
        boolean nobodyActs = !cast.has(Role.ACTOR);
        if (party.role() == Role.ADDRESSEE) {
            cast.add(party);
            return;
        }
        if (party.role() == Role.ACTOR && linker.kind(party.entity()) != EntityKind.COMPANY) {
            possess(party, harm);
            return;
        }
        // "EU visa bans on officials": with a target told, the name before it is the imposer's.
        // "Kazakh wheat export quotas": who exports lays down how much.
        boolean exporter = act.rule().contains("export-quotas") && linker.kind(party.entity()) == EntityKind.COUNTRY;
        boolean imposer = nobodyActs && (exporter || cast.has(Role.TARGET) || thingTargeted);
        boolean another = !nobodyActs && cast.has(Role.TARGET) && linker.kind(party.entity()) == EntityKind.COUNTRY;
        if (another && act.stage() != null) {
            return;
        }
        if (harm && !imposer && act.instrument() != Instrument.NONE) {
            cast.add(as(Role.TARGET, party));
        } else if (nobodyActs) {
            cast.add(as(Role.ACTOR, party));
        } else if (JOINT.contains(act.type())) {
            // "Wins RAF contract": whose contract it is signs it too.
            cast.add(as(act.type() == ActionType.AGREE ? Role.ACTOR : Role.ADDRESSEE, party));
        }
    }

    /** Whose measure it is has done it, when nobody else does something with it. */
    private void possess(Party owner, boolean harm) {
        boolean unknown = owner.entity() == null && owner.principal() == null;
        if (!cast.has(Role.ACTOR) && !unknown) {
            cast.add(owner);
        } else if (OF_HOLDERS.contains(act.instrument()) && act.stage() != null) {
            // "Closed Haiti's consulate", "restored the firm's licence".
            cast.add(as(Role.TARGET, owner));
        } else if (!harm && !unknown && JOINT.contains(act.type())) {
            cast.add(as(Role.ADDRESSEE, owner));
        }
    }

    private static Party as(Role role, Party party) {
        return new Party(role, party.text(), party.entity(), party.principal(), false);
    }
}
