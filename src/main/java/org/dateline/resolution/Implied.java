package org.dateline.resolution;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Who takes part by what the story or the words around have told, though no slot names him.
 *
 * @param cast who takes part
 */
record Implied(Cast cast) {

    /** "The tariffs were suspended": whose they are and on whom they are, the story has told before. */
    void takeUp(List<Party> meant) {
        if (!isBySameOrNobody(meant)) {
            return;
        }
        boolean nobodyActs = !cast.has(Role.ACTOR);
        boolean onNobody = !cast.has(Role.TARGET);
        meant.stream()
                .filter(p -> p.role() == Role.TARGET && onNobody || p.role() == Role.ACTOR && nobodyActs)
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true))
                .forEach(cast::add);
    }

    /** What Turkey lifts is no measure that the United States laid on it. */
    private boolean isBySameOrNobody(List<Party> meant) {
        Set<String> others = principals(meant.stream());
        Set<String> own = principals(cast.parties().stream());
        return own.isEmpty() || others.isEmpty() || !Collections.disjoint(own, others);
    }

    private static Set<String> principals(Stream<Party> parties) {
        return parties.filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> Stream.of(Optional.ofNullable(p.principal()), Optional.ofNullable(p.entity())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
