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

    private static final Set<Role> ALL_BUT_AFFECTED = Set.of(Role.ACTOR, Role.ADDRESSEE, Role.TARGET, Role.BENEFICIARY);

    public PartyGroup {
        ids = List.copyOf(ids);
        roles = Set.copyOf(roles);
    }

    /** Who takes any part, or any part but that of whom the act only affects. */
    public static PartyGroup ofAnyPart(List<String> ids, boolean affected, boolean organs) {
        return new PartyGroup(ids, affected ? Set.of() : ALL_BUT_AFFECTED, organs);
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
