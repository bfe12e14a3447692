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
 * Who plays which part in an act, principals included.
 *
 * @param entities the ids of all who take part, in the order of the text
 * @param roles a role and an id, as "ACTOR country:US"; with a tilde, "ACTOR ~country:US", for one who takes part
 *     through an organ only
 * @param pairs who acts on whom
 */
record Casting(List<String> entities, List<String> roles, List<Pair> pairs) {

    /** Acts that each party does to the other. */
    private static final Set<ActionType> MUTUAL =
            Set.of(ActionType.AGREE, ActionType.CONSULT, ActionType.COOPERATE, ActionType.SUPPORT);

    /**
     * One entity acting on another.
     *
     * @param from the id of who acts
     * @param to the id of who is acted on
     * @param affected whether the act only falls on whom it affects, who is not its target or addressee
     */
    record Pair(String from, String to, boolean affected) {

        /** The same for both directions. */
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

    /** Those who are affected come last: who is also acted on otherwise is linked by that. */
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

    /** An organ and its own principal are no pair of the act. */
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
