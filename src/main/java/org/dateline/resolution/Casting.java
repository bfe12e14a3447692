package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** What somebody does or says: a country named before it is whose it is, not where goods come from. */
    private static final Set<Instrument> DOINGS = Set.of(
            Instrument.NONE, Instrument.OTHER, Instrument.DIPLOMATIC, Instrument.MILITARY, Instrument.LEGAL_PROCEEDING);

    /** Nouns for bodies that are goods as well. */
    private static final Pattern WARES = Pattern.compile("(?:^|[a-z-] )(?:panels?|power|boards?|plates?|cabinets?)$");

    /** "A tariff on steel, the trade ministry said": no state's measure is on "the ministry" of nobody. */
    static final Pattern OWN_ORGAN = Pattern.compile(
            "(?i:the|its|their) (?:[a-z]+ )*(?:ministry|government|department|cabinet|parliament|authorities)");

    private final CodedAct act;
    private final PartyLinker linker;
    private final Cast cast;
    private final Implied implied;
    private final NamedBefore before;
    private final UnnamedActor unnamed;
    private final Circumstances circumstances;
    private final Map<String, String> nations = new HashMap<>();
    private boolean thingTargeted;

    private final Set<String> organs = new HashSet<>();

    /**
     * Who may be meant where an act names nobody, or no country.
     *
     * @param gazette whose official gazette the article is from; null for the press
     * @param issuer the state that alone acts in the story through its organs; null without one
     * @param home the country of organs that the sentence names without one; null where nothing tells
     */
    record Surroundings(
            @Nullable String gazette,
            @Nullable String issuer,
            @Nullable String home) {}

    private Casting(CodedAct act, PartyLinker linker) {
        this.act = act;
        this.linker = linker;
        this.cast = new Cast(linker);
        this.implied = new Implied(cast, linker);
        this.before = new NamedBefore(act, cast, linker);
        this.unnamed = new UnnamedActor(act, cast, linker);
        this.circumstances = new Circumstances(linker.nouns());
    }

    /**
     * The parties of an act, which may be nobody who is named; empty when it is none of policy.
     *
     * @param around what the article tells beside
     * @param meant the parties of the measure that the act takes up
     */
    static Optional<List<Party>> of(CodedAct act, PartyLinker linker, Surroundings around, List<Party> meant) {
        Casting casting = new Casting(act, linker);
        String gazette = around.gazette();
        String issuer = around.issuer();
        act.slots().stream().filter(s -> s.kind() != Slot.Kind.SPEAKER).forEach(casting::fill);
        act.slots().stream().filter(s -> s.kind() == Slot.Kind.SPEAKER).forEach(casting.unnamed::speaks);
        casting.cast.removeActors(UnnamedActor::isDocument);
        casting.implied.takeUp(meant);
        boolean gazetted = gazette != null && casting.unnamed.prints(gazette);
        if (around.home() != null) {
            casting.cast.actFor(around.home(), casting.organs);
        }
        if (issuer != null) {
            casting.unnamed.issues(issuer);
        }
        casting.spareOwnPeople();
        casting.implied.addressOwnGovernment(act.type());
        boolean policy = new PolicyRule(act, casting.cast, casting.circumstances, gazetted, gazette).isPolicy();
        return policy ? Optional.of(new ArrayList<>(casting.cast.parties())) : Optional.empty();
    }

    /** "U.S. persons are prohibited from dealing with them": a state's own people are not whom its measure is against. */
    private void spareOwnPeople() {
        if (act.type() == ActionType.SANCTION || act.type() == ActionType.THREATEN) {
            cast.removeTargets(p -> p.entity() == null
                    && (cast.isActor(nations.get(p.text()))
                            || OWN_ORGAN.matcher(p.text()).matches()));
        }
    }

    private void fill(Slot slot) {
        List<Party> found = act.instrument() == Instrument.ENTRY_BAN || act.type() == ActionType.ASSAULT
                ? linker.linkOrVehicle(slot, act.instrument() == Instrument.ENTRY_BAN)
                : linker.link(slot).stream().filter(p -> !isGoods(slot, p)).toList();
        linker.nouns().nation(slot).ifPresent(country -> {
            nations.put(slot.text(), country);
            found.forEach(p -> nations.put(p.text(), country));
        });
        circumstances.take(slot, found);
        if ((slot.role() == Role.ACTOR || slot.role() == Role.ADDRESSEE)
                && linker.nouns().isOfSomeState(slot)) {
            found.forEach(p -> organs.add(p.text()));
        }
        thingTargeted |= slot.kind() == Slot.Kind.OBJECT && found.isEmpty();
        switch (slot.kind()) {
            case PARTY, OBJECT -> {
                found.forEach(cast::add);
                implied.sector(act.instrument(), slot, found).forEach(cast::add);
            }
            case MAKER ->
                found.stream().filter(p -> thingTargeted && isMaker(p)).forEach(cast::add);
            case SPEAKER -> {}
            case MODIFIER -> found.stream().filter(p -> !cast.isActor(p)).forEach(p -> before.add(p, thingTargeted));
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

    /** A country before goods is where they come from; before words and doings it is whose they are. */
    private boolean isMaker(Party party) {
        EntityKind kind = linker.kind(party.entity());
        return party.entity() == null
                || DOINGS.contains(act.instrument())
                || kind == EntityKind.COMPANY
                || kind == EntityKind.PERSON;
    }
}
