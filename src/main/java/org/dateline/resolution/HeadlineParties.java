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
 * Who takes part in an act by a headline and by the report below it.
 *
 * @param headline as the headline has them
 * @param told as the report has them
 */
record HeadlineParties(List<Party> headline, List<Party> told) {

    static HeadlineParties of(Coding headline, Coding told) {
        return new HeadlineParties(headline.parties(), told.parties());
    }

    /** Tells whether both can be by the same and on the same. */
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

    /** Tells whether somebody known is the target of both, and nobody else who is known. */
    boolean haveSameTargets() {
        return !targets(headline).isEmpty() && targets(headline).equals(targets(told));
    }

    /** Tells whether somebody known does it by both, and it is on somebody known by both. */
    boolean haveSameSides() {
        Set<String> actors = known(headline, Role.ACTOR);
        return !Collections.disjoint(actors, known(told, Role.ACTOR))
                && !Collections.disjoint(
                        known(headline, Role.TARGET, Role.AFFECTED), known(told, Role.TARGET, Role.AFFECTED));
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

    /** Those of the headline, with whom it leaves out and in the report's words where these say more. */
    List<Party> merged() {
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

    /** "Judge halts rule": whichever one. */
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

    /** "Sudanese gold trader" has no name. */
    private static boolean isDescribed(Party party) {
        String last = party.text().substring(party.text().lastIndexOf(' ') + 1);
        return party.entity() == null && !last.isEmpty() && Character.isLowerCase(last.charAt(0));
    }

    private boolean isSaidInFull(Party party) {
        return in(told, Role.TARGET).anyMatch(other -> isSameClass(party, other) || isOf(party, other));
    }

    /** "Qatari planes" and "Qatari aircraft" are whose they are. */
    private static boolean isSameClass(Party party, Party other) {
        return party.principal() != null
                && party.principal().equals(other.principal())
                && isDescribed(party)
                && isDescribed(other);
    }

    /** "Suspends French channel" is on nothing French but the channel. */
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
