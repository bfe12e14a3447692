package org.dateline.resolution;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    /**
     * "The tariffs were suspended": whose they are and on whom they are, the story has told before. Whoever does something to a measure of
     * somebody else, or is not known to be the same, has laid it on nobody.
     */
    void takeUp(List<Party> meant) {
        boolean nobodyActs = !cast.has(Role.ACTOR);
        if (!nobodyActs && Collections.disjoint(actors(cast.parties().stream()), actors(meant.stream()))) {
            return;
        }
        boolean onNobody = !cast.has(Role.TARGET);
        meant.stream()
                .filter(p -> p.role() == Role.TARGET && onNobody || p.role() == Role.ACTOR && nobodyActs)
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true))
                .forEach(cast::add);
    }

    /** Whoever acts, and whom they act for; by their words if nobody knows them. */
    private static Set<String> actors(Stream<Party> parties) {
        return parties.filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> p.entity() == null && p.principal() == null
                        ? Stream.of(p.text())
                        : Stream.of(p.principal(), p.entity()).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
