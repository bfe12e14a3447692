package org.dateline.resolution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Who takes part in an act, each once in a role. */
final class Cast {

    private final PartyLinker linker;
    private final Map<String, Party> parties = new LinkedHashMap<>();

    Cast(PartyLinker linker) {
        this.linker = linker;
    }

    /** Adds a party, unless it acts already and would be its own object. */
    void add(Party party) {
        boolean self = party.role() != Role.ACTOR && of(Role.ACTOR).anyMatch(actor -> isActorsOwn(actor, party));
        if (!self) {
            String who = party.entity() == null ? party.text() : party.entity();
            if (party.role() == Role.ACTOR && party.inferred()) {
                // "Danish drone ban extended", by Denmark: whose it is, not on whom.
                removeTargets(p -> p.entity() != null && p.entity().equals(party.entity()));
            }
            parties.putIfAbsent(party.role() + " " + who, party);
        }
    }

    /**
     * Takes out objects that are whoever acts, or whom they act for: the country of "the Kenyan government said it would appeal". A court may
     * rule against its own state, and "the government" beside another organ is somebody else.
     */
    void removeSelves() {
        parties.values().removeIf(p -> (p.role() == Role.TARGET || p.role() == Role.ADDRESSEE) && isSelf(p));
    }

    private boolean isSelf(Party object) {
        return of(Role.ACTOR)
                .anyMatch(actor -> isSame(actor, object)
                        || isActorsOwn(actor, object)
                        || object.inferred() && isFor(actor, object.principal()));
    }

    /** Whether an object is whoever acts, or the state that the actor acts for, and no other organ of it. */
    private boolean isActorsOwn(Party actor, Party object) {
        return isFor(actor, object.entity())
                && (Objects.equals(actor.entity(), object.entity())
                        || !linker.isOrgan(object.text()) && !linker.isCourt(actor.text()));
    }

    /** Whether an object has the words of the actor; of two of the same state, one may have more words than the other. */
    private static boolean isSame(Party actor, Party object) {
        boolean unknown = actor.entity() == null && object.entity() == null;
        return unknown
                ? actor.text().equalsIgnoreCase(object.text())
                        || actor.principal() != null
                                && actor.principal().equals(object.principal())
                                && (" " + object.text() + " ").contains(" " + actor.text() + " ")
                : Objects.equals(actor.entity(), object.entity());
    }

    private static boolean isFor(Party actor, @Nullable String state) {
        return state != null && (state.equals(actor.principal()) || state.equals(actor.entity()));
    }

    /** Lets those who act without being known act for a government. */
    void actFor(String government) {
        parties.replaceAll((key, p) -> p.role() == Role.ACTOR && p.entity() == null
                ? new Party(p.role(), p.text(), null, government, p.inferred())
                : p);
    }

    /** Lets those who go by certain words, and are of nobody known, act for a country. */
    void actFor(String country, Set<String> texts) {
        parties.replaceAll((key, p) -> (p.role() == Role.ACTOR || p.role() == Role.ADDRESSEE)
                        && (p.entity() == null || linker.kind(p.entity()) == EntityKind.PERSON)
                        && p.principal() == null
                        && texts.contains(p.text())
                        && !(p.role() == Role.ADDRESSEE && isActor(country))
                ? new Party(p.role(), p.text(), p.entity(), country, p.inferred())
                : p);
    }

    /** Lets those in a role who are only called by certain words act for a country. */
    void actFor(String country, Role role, Pattern called) {
        parties.replaceAll((key, p) -> p.role() == role
                        && p.entity() == null
                        && p.principal() == null
                        && called.matcher(p.text()).matches()
                ? new Party(role, p.text(), null, country, p.inferred())
                : p);
    }

    void removeTargets(Predicate<Party> unwanted) {
        parties.values().removeIf(p -> p.role() == Role.TARGET && unwanted.test(p));
    }

    void removeActors(Predicate<Party> unwanted) {
        parties.values().removeIf(p -> p.role() == Role.ACTOR && unwanted.test(p));
    }

    Collection<Party> parties() {
        return parties.values();
    }

    boolean has(Role role) {
        return of(role).findAny().isPresent();
    }

    Stream<Party> of(Role role) {
        return parties.values().stream().filter(p -> p.role() == role);
    }

    /** Tells whether an entity acts itself or through another. */
    private boolean isActor(String entity) {
        return of(Role.ACTOR).anyMatch(p -> entity.equals(p.entity()) || entity.equals(p.principal()));
    }

    /** A state, one of its organs or people, or a body. */
    boolean isPolitical(Party party) {
        @Nullable EntityKind kind = linker.kind(party.entity());
        return party.entity() == null && party.principal() != null
                || kind == EntityKind.COUNTRY
                || kind == EntityKind.ORGANIZATION
                || (kind == EntityKind.PERSON && party.principal() != null);
    }
}
