package org.dateline.graph;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Extents;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Merges the claims of one act into one state. */
final class Merge {

    /** The order of precedence: asserting claims before denying ones, then by confidence, then the earliest report. */
    private static final Comparator<RecordedClaim> BEST = Comparator.<RecordedClaim, Boolean>comparing(
                    c -> c.claim().assertion().denied())
            .thenComparing(c -> -c.claim().assertion().confidence())
            .thenComparing(Projection.BY_REPORT);

    private Merge() {}

    static ActionState of(List<RecordedClaim> claims) {
        List<RecordedClaim> best = claims.stream().sorted(BEST).toList();
        List<RecordedClaim> asserting =
                claims.stream().filter(c -> !c.claim().assertion().denied()).toList();
        return new ActionState(
                coding(codings(best)),
                (int) asserting.stream().map(RecordedClaim::storyId).distinct().count(),
                claims.stream().mapToLong(RecordedClaim::reportedAt).min().orElseThrow(),
                claims.stream().mapToLong(RecordedClaim::reportedAt).max().orElseThrow(),
                !asserting.isEmpty() && asserting.size() < claims.size(),
                Extents.of(claims.stream().map(c -> c.claim().assertion()).toList()),
                claims.stream()
                        .map(c -> c.claim().evidence())
                        .distinct()
                        .sorted()
                        .toList(),
                claims.stream()
                        .map(RecordedClaim::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                text(claims));
    }

    /**
     * Returns the codings. A country that is inferred as affected in one row is not affected if it acts or is a target
     * in another row of the same act, as GDELT codes one sentence in both directions. Nor is it affected if the target
     * that it is inferred from acts in another row, since an actor's own country is never affected.
     */
    private static List<Coding> codings(List<RecordedClaim> best) {
        List<Coding> all = best.stream().map(c -> c.claim().coding()).toList();
        boolean single = all.size() == 1
                || all.stream().allMatch(c -> c.parties().stream().noneMatch(Merge::isDerived));
        Set<String> sides = single ? Set.of() : sides(all);
        return sides.isEmpty()
                ? all
                : best.stream()
                        .map(RecordedClaim::claim)
                        .map(c -> without(sides, c))
                        .toList();
    }

    private static Set<String> sides(List<Coding> all) {
        Set<String> acting = all.stream().flatMap(c -> c.entities(Role.ACTOR)).collect(Collectors.toSet());
        return all.stream()
                .flatMap(c -> Stream.of(
                        c.entities(Role.ACTOR), c.principals(Role.ACTOR), c.entities(Role.TARGET), homes(c, acting)))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** Returns the countries that a coding infers as affected from targets that act elsewhere in the act. */
    private static Stream<String> homes(Coding coding, Set<String> acting) {
        Set<String> words = coding.parties().stream()
                .filter(p -> p.role() == Role.TARGET && p.entity() != null && acting.contains(p.entity()))
                .map(Party::text)
                .collect(Collectors.toSet());
        return coding.parties().stream()
                .filter(p -> isDerived(p) && words.contains(p.text()))
                .flatMap(p -> Stream.ofNullable(p.entity()));
    }

    private static Coding without(Set<String> sides, Claim row) {
        Coding coding = row.coding();
        return row.evidence() == Evidence.RECORD
                ? coding.with(coding.parties().stream()
                        .filter(p -> !isDerived(p) || !sides.contains(p.entity()))
                        .toList())
                : coding;
    }

    private static boolean isDerived(Party party) {
        return party.role() == Role.AFFECTED && party.inferred();
    }

    private static Coding coding(List<Coding> best) {
        Coding first = best.getFirst();
        return new Coding(
                first.type(),
                first(best, Coding::cameo),
                first.instrument(),
                first.direction(),
                first.stage(),
                date(best),
                first(best, Coding::due),
                first(best, Coding::expires),
                first(best, Coding::goods),
                first(best, Coding::magnitude),
                first(best, Coding::designator),
                List.copyOf(parties(best)),
                first.summary(),
                firstOf(best, Coding::quantities),
                firstOf(best, Coding::goodsList),
                firstOf(best, Coding::chapters),
                first.title());
    }

    /**
     * Returns the best-founded date: a stated day before a relative one before the day of publication. Among equals,
     * the narrowest wins.
     */
    private static UncertainDate date(List<Coding> best) {
        return best.stream()
                .map(Coding::date)
                .min(Comparator.comparing(UncertainDate::basis).thenComparing(Merge::days))
                .orElseThrow();
    }

    private static long days(UncertainDate date) {
        return date.earliest() == null || date.latest() == null
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(date.earliest(), date.latest());
    }

    private static <T> @Nullable T first(List<Coding> best, Function<Coding, @Nullable T> part) {
        return best.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static <T> List<T> firstOf(List<Coding> best, Function<Coding, List<T>> part) {
        return best.stream()
                .map(part)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Returns every party that some claim names. A known entity occurs once per role, whatever its words. Of two
     * unresolved parties of which one describes the other, the one in more words occurs.
     */
    private static Collection<Party> parties(List<Coding> best) {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (Coding coding : best) {
            for (Party party : coding.parties()) {
                String who = party.entity() == null
                        ? "text " + party.text().toLowerCase(java.util.Locale.ROOT)
                        : party.entity();
                parties.merge(party.role() + " " + who, party, Merge::surer);
            }
        }
        return best.size() == 1
                ? parties.values()
                : parties.values().stream()
                        .filter(party -> parties.values().stream().noneMatch(other -> Identity.describes(other, party)))
                        .toList();
    }

    private static Party surer(Party one, Party other) {
        return one.inferred() && !other.inferred() ? other : one;
    }

    private static String text(List<RecordedClaim> claims) {
        return claims.stream()
                .map(RecordedClaim::claim)
                .flatMap(Merge::words)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<@Nullable String> words(Claim claim) {
        Coding coding = claim.coding();
        return Stream.concat(
                Stream.of(claim.quote().text(), coding.summary(), coding.goods(), coding.designator()),
                coding.parties().stream().map(Party::text));
    }
}
