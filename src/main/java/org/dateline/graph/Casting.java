package org.dateline.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * The roles of entities in an act, principals included.
 *
 * @param entities the ids of all entities in the act, in the order of the text
 * @param roles a role and an id, as "ACTOR country:US"; with a tilde, "ACTOR ~country:US", for a principal that takes
 *     part only through an organ
 * @param pairs the pairs of entities in which one acts on the other
 */
record Casting(List<String> entities, List<String> roles, List<Pair> pairs) {

    /** Types of acts that each party does to the other. */
    private static final Set<ActionType> MUTUAL =
            Set.of(ActionType.AGREE, ActionType.CONSULT, ActionType.COOPERATE, ActionType.SUPPORT);

    /**
     * One entity that acts on another.
     *
     * @param from the id of the acting entity
     * @param to the id of the entity that is acted on
     * @param affected whether {@code to} is only affected, and not target or addressee
     */
    record Pair(String from, String to, boolean affected) {

        /** Returns a key that is equal for both directions. */
        String key() {
            return from.compareTo(to) < 0 ? from + " " + to : to + " " + from;
        }
    }

    static Casting of(Coding coding) {
        Set<String> roles = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        for (Party party : coding.parties()) {
            everybody(party).forEach(entities::add);
            Stream.ofNullable(party.entity()).forEach(id -> roles.add(party.role() + " " + id));
            Stream.ofNullable(party.principal()).forEach(id -> roles.add(party.role() + " ~" + id));
        }
        return new Casting(List.copyOf(entities), List.copyOf(roles), pairs(coding));
    }

    private static Stream<String> everybody(Party party) {
        return Stream.of(Stream.ofNullable(party.entity()), Stream.ofNullable(party.principal()))
                .flatMap(s -> s);
    }

    /**
     * Returns the pairs of an act. Affected parties come last, so that a pair with another role as well is linked by
     * that role.
     */
    private static List<Pair> pairs(Coding coding) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (boolean affected : new boolean[] {false, true}) {
            for (Party from : in(coding, Role.ACTOR)) {
                coding.parties().stream()
                        .filter(to -> affected == (to.role() == Role.AFFECTED))
                        .filter(to -> to.role() != Role.ACTOR || (from != to && MUTUAL.contains(coding.type())))
                        .flatMap(to -> between(from, to))
                        .forEach(pair -> pairs.putIfAbsent(pair.key(), pair));
            }
        }
        return List.copyOf(pairs.values());
    }

    private static Stream<Pair> between(Party from, Party to) {
        return everybody(from)
                .flatMap(x -> everybody(to).map(y -> new Pair(x, y, to.role() == Role.AFFECTED)))
                .filter(p -> !p.from().equals(p.to()) && !isOwn(from, p) && !isOwn(to, p));
    }

    /** Tells whether a pair is an organ and its own principal, which does not count as a pair of the act. */
    private static boolean isOwn(Party party, Pair pair) {
        return party.entity() != null
                && party.principal() != null
                && pair.key().equals(new Pair(party.entity(), party.principal(), false).key());
    }

    private static List<Party> in(Coding coding, Role role) {
        return new ArrayList<>(
                coding.parties().stream().filter(p -> p.role() == role).toList());
    }
}
