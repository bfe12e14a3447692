package org.dateline.timeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Role;

/**
 * A group of entities of which at least one must take part.
 *
 * @param ids the entities
 * @param roles the roles that count; empty for any
 * @param organs whether acts of an organ count for its principal
 */
public record PartyGroup(List<String> ids, Set<Role> roles, boolean organs) {

    private static final Set<Role> ALL_BUT_AFFECTED = Set.of(Role.ACTOR, Role.ADDRESSEE, Role.TARGET, Role.BENEFICIARY);

    public PartyGroup {
        ids = List.copyOf(ids);
        roles = Set.copyOf(roles);
    }

    /**
     * Returns a group that takes part in any role.
     *
     * @param affected whether the role of an affected party counts
     */
    public static PartyGroup ofAnyPart(List<String> ids, boolean affected, boolean organs) {
        return new PartyGroup(ids, affected ? Set.of() : ALL_BUT_AFFECTED, organs);
    }

    /** Tells whether any role counts, so that the list of a row's parties answers the test. */
    boolean takesAnyPart() {
        return roles.isEmpty() && organs;
    }

    /** Returns the entries of a row's roles that satisfy the group. */
    List<String> alternatives() {
        return ids.stream().flatMap(this::alternatives).toList();
    }

    private Stream<String> alternatives(String id) {
        return Stream.of(Role.values())
                .filter(role -> roles.isEmpty() || roles.contains(role))
                .flatMap(role -> organs ? Stream.of(role + " " + id, role + " ~" + id) : Stream.of(role + " " + id));
    }
}
