package org.dateline.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
     */
    record Pair(String from, String to) {

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

    private static List<Pair> pairs(Coding coding) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Party from : in(coding, Role.ACTOR)) {
            for (Party to : coding.parties()) {
                if (to.role() != Role.ACTOR || (from != to && MUTUAL.contains(coding.type()))) {
                    link(from, to, pairs);
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static void link(Party from, Party to, Set<Pair> pairs) {
        everybody(from)
                .flatMap(x -> everybody(to).map(y -> new Pair(x, y)))
                .filter(p -> !p.from().equals(p.to()) && !isOwn(from, p) && !isOwn(to, p))
                .filter(p -> !pairs.contains(new Pair(p.to(), p.from())))
                .forEach(pairs::add);
    }

    /** An organ and its own principal are no pair of the act. */
    private static boolean isOwn(Party party, Pair pair) {
        return party.entity() != null
                && party.principal() != null
                && pair.key().equals(new Pair(party.entity(), party.principal()).key());
    }

    private static List<Party> in(Coding coding, Role role) {
        return new ArrayList<>(
                coding.parties().stream().filter(p -> p.role() == role).toList());
    }
}
