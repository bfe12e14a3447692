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

/** The parties of an act, each once per role. */
final class Cast {

    private final PartyLinker linker;
    private final Map<String, Party> parties = new LinkedHashMap<>();

    Cast(PartyLinker linker) {
        this.linker = linker;
    }

    /** Adds a party, unless it would be the object of its own act. */
    void add(Party party) {
        boolean self = party.role() != Role.ACTOR && of(Role.ACTOR).anyMatch(actor -> isActorsOwn(actor, party));
        if (!self) {
            String who = party.entity() == null ? party.text() : party.entity();
            if (party.role() == Role.ACTOR && party.inferred()) {
                // "Danish drone ban extended", by Denmark: the adjective names the owner, not the target.
                removeTargets(p -> p.entity() != null && p.entity().equals(party.entity()));
            }
            parties.putIfAbsent(party.role() + " " + who, party);
        }
    }

    /**
     * Removes objects that are the actor or the state that it acts for, such as the country in "the Kenyan government
     * said it would appeal". A court may rule against its own state, and "the government" beside another organ is a
     * different party.
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

    /** Whether an object is the actor or the state that it acts for, and not another organ of that state. */
    private boolean isActorsOwn(Party actor, Party object) {
        return isFor(actor, object.entity())
                && (Objects.equals(actor.entity(), object.entity())
                        || !linker.isOrgan(object.text()) && !linker.isCourt(actor.text()));
    }

    /**
     * Whether an object is named by the words of the actor. If both are of one state, the object may have more words.
     */
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

    /** Sets a government as principal of the unresolved actors. */
    void actFor(String government) {
        parties.replaceAll((key, p) -> p.role() == Role.ACTOR && p.entity() == null
                ? new Party(p.role(), p.text(), null, government, p.inferred())
                : p);
    }

    /** Sets a country as principal of unresolved actors and addressees with certain words. */
    void actFor(String country, Set<String> texts) {
        parties.replaceAll((key, p) -> (p.role() == Role.ACTOR || p.role() == Role.ADDRESSEE)
                        && (p.entity() == null || linker.kind(p.entity()) == EntityKind.PERSON)
                        && p.principal() == null
                        && texts.contains(p.text())
                        && !(p.role() == Role.ADDRESSEE && isActor(country) && !isOpposed(country))
                ? new Party(p.role(), p.text(), p.entity(), country, p.inferred())
                : p);
    }

    /** Sets a country as principal of unresolved parties in a role whose whole text matches a pattern. */
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

    /** Tells whether a state itself is an actor, not one of its organs. */
    boolean isItself(@Nullable String state) {
        return state != null && of(Role.ACTOR).anyMatch(p -> state.equals(p.entity()));
    }

    /** Tells whether the actors are a state's own opponents: "opposition lawmakers criticised the government". */
    private boolean isOpposed(String country) {
        return of(Role.ACTOR)
                .allMatch(p -> p.entity() == null && country.equals(p.principal()) && linker.isFaction(p.text()));
    }

    /** Tells whether an entity is an actor or the principal of one. */
    private boolean isActor(String entity) {
        return of(Role.ACTOR).anyMatch(p -> entity.equals(p.entity()) || entity.equals(p.principal()));
    }

    /** Tells whether a party is a state, one of its organs or officials, or a body. */
    boolean isPolitical(Party party) {
        @Nullable EntityKind kind = linker.kind(party.entity());
        return party.entity() == null && party.principal() != null
                || kind == EntityKind.COUNTRY
                || kind == EntityKind.ORGANIZATION
                || (kind == EntityKind.PERSON && party.principal() != null);
    }
}
