package org.dateline.resolution;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * The parties of an act by a headline and by the report below it.
 *
 * @param headline the parties in the headline
 * @param told the parties in the report
 */
record HeadlineParties(List<Party> headline, List<Party> told) {

    static HeadlineParties of(Coding headline, Coding told) {
        return new HeadlineParties(headline.parties(), told.parties());
    }

    /** Tells whether both may have the same actors and the same targets. */
    boolean agree() {
        return areByTheSame() && areOnTheSame();
    }

    private boolean areByTheSame() {
        Set<String> actors = principals(headline);
        return actors.isEmpty() || !Collections.disjoint(actors, principals(told));
    }

    private boolean areOnTheSame() {
        Set<String> one = targets(headline);
        Set<String> other = targets(told);
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    /** Tells whether both have the same known targets, at least one. */
    boolean haveSameTargets() {
        return !targets(headline).isEmpty() && targets(headline).equals(targets(told));
    }

    /** Tells whether both share a known actor, and a known target or affected party. */
    boolean haveSameSides() {
        Set<String> actors = known(headline, Role.ACTOR);
        return !Collections.disjoint(actors, known(told, Role.ACTOR))
                && !Collections.disjoint(
                        known(headline, Role.TARGET, Role.AFFECTED), known(told, Role.TARGET, Role.AFFECTED));
    }

    /** Whether both have the same known sides, in any roles: "Dutch, Chinese officials to meet". */
    private boolean areTheSameTogether() {
        Set<String> sides = sides(headline);
        return sides.size() > 1 && sides.equals(sides(told));
    }

    private static Set<String> sides(List<Party> parties) {
        return parties.stream()
                .filter(p -> p.role() == Role.ACTOR || p.role() == Role.ADDRESSEE)
                .flatMap(p -> Stream.ofNullable(p.principal() == null ? p.entity() : p.principal()))
                .collect(Collectors.toSet());
    }

    private static Set<String> known(List<Party> parties, Role... roles) {
        return parties.stream()
                .filter(p -> List.of(roles).contains(p.role()))
                .flatMap(p -> Stream.of(Optional.ofNullable(p.entity()), Optional.ofNullable(p.principal())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> targets(List<Party> parties) {
        return in(parties, Role.TARGET)
                .flatMap(p -> Optional.ofNullable(p.entity()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> principals(List<Party> parties) {
        return in(parties, Role.ACTOR)
                .filter(p -> !isSomebody(p))
                .map(p -> Objects.requireNonNullElse(p.principal(), Objects.requireNonNullElse(p.entity(), p.text())))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the headline's parties, completed by those that it leaves out, and in the report's words if these say
     * more.
     */
    List<Party> merged() {
        boolean asked = in(told, Role.ADDRESSEE).findAny().isPresent();
        if (asked && areTheSameTogether() && headline.stream().allMatch(p -> p.role() == Role.ACTOR)) {
            return told;
        }
        boolean nobodyActs = in(headline, Role.ACTOR).allMatch(HeadlineParties::isSomebody);
        List<Party> targets = in(headline, Role.TARGET).toList();
        boolean said =
                targets.isEmpty() || areDescribed(targets) || targets.stream().allMatch(this::isSaidInFull);
        boolean acts = in(told, Role.ACTOR).findAny().isPresent();
        Stream<Party> kept = headline.stream()
                .filter(p -> !(said && p.role() == Role.TARGET))
                .filter(p -> !(nobodyActs && acts && p.role() == Role.ACTOR));
        Stream<Party> added = told.stream()
                .filter(p -> nobodyActs && p.role() == Role.ACTOR || said && p.role() == Role.TARGET)
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true));
        List<Party> all = Stream.concat(kept, added).toList();
        return all.stream()
                .filter(p -> p.role() == Role.ACTOR || p.entity() == null || !isActor(all, p))
                .toList();
    }

    /** Whether a party is a single word that names no one in particular: "Judge halts rule". */
    private static boolean isSomebody(Party party) {
        return party.entity() == null
                && party.principal() == null
                && party.text().indexOf(' ') < 0;
    }

    private static boolean isActor(List<Party> all, Party party) {
        return in(all, Role.ACTOR)
                .anyMatch(a -> party.entity() != null && party.entity().equals(a.entity()));
    }

    private boolean areDescribed(List<Party> targets) {
        return targets.stream().allMatch(p -> p.principal() == null && isDescribed(p))
                && in(told, Role.TARGET).anyMatch(p -> !isDescribed(p));
    }

    /** Tells whether a party is described without a name: "Sudanese gold trader". */
    static boolean isDescribed(Party party) {
        String last = party.text().substring(party.text().lastIndexOf(' ') + 1);
        return party.entity() == null && !last.isEmpty() && Character.isLowerCase(last.charAt(0));
    }

    private boolean isSaidInFull(Party party) {
        return in(told, Role.TARGET).anyMatch(other -> isSameClass(party, other) || isOf(party, other));
    }

    /** Whether two descriptions name groups of the same owner: "Qatari planes" and "Qatari aircraft". */
    private static boolean isSameClass(Party party, Party other) {
        return party.principal() != null
                && party.principal().equals(other.principal())
                && isDescribed(party)
                && isDescribed(other);
    }

    /** Whether a nation only describes another party: "suspends French channel" is on the channel and not on France. */
    private static boolean isOf(Party nation, Party other) {
        return nation.entity() != null
                && other.entity() == null
                && !nation.text().isEmpty()
                && Pattern.compile("\\b" + Pattern.quote(nation.text()) + " \\w")
                        .matcher(other.text())
                        .find();
    }

    private static Stream<Party> in(List<Party> parties, Role role) {
        return parties.stream().filter(p -> p.role() == role);
    }
}
