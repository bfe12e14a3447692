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
 * Adds parties that the story told earlier and no slot names.
 *
 * @param cast the parties of the act
 */
record Implied(Cast cast) {

    /**
     * Adds the actor and the target of an earlier measure that an act refers to: "the tariffs were suspended". If the
     * act has an actor that is not certainly the earlier one, nothing is added.
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

    /** Returns the ids of actors and their principals; the words of unresolved actors. */
    private static Set<String> actors(Stream<Party> parties) {
        return parties.filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> p.entity() == null && p.principal() == null
                        ? Stream.of(p.text())
                        : Stream.of(p.principal(), p.entity()).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
