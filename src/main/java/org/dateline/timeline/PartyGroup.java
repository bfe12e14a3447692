package org.dateline.timeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Role;

/**
 * Entities of which at least one must take part.
 *
 * @param ids the entities
 * @param roles in which of these roles; empty for any
 * @param organs whether what an organ does counts for its principal
 */
public record PartyGroup(List<String> ids, Set<Role> roles, boolean organs) {

    public PartyGroup {
        ids = List.copyOf(ids);
        roles = Set.copyOf(roles);
    }

    /** Tells whether any part will do, so that the list of a row's parties answers it. */
    boolean takesAnyPart() {
        return roles.isEmpty() && organs;
    }

    /** The words of a row's casting that satisfy the group. */
    List<String> alternatives() {
        return ids.stream().flatMap(this::alternatives).toList();
    }

    private Stream<String> alternatives(String id) {
        return Stream.of(Role.values())
                .filter(role -> roles.isEmpty() || roles.contains(role))
                .flatMap(role -> organs ? Stream.of(role + " " + id, role + " ~" + id) : Stream.of(role + " " + id));
    }
}
