package org.dateline.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Ids;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Finds for each claim of an article the act that it supports: one that is known, or one that it founds. */
final class Matching {

    private static final String SAME_ACTIONS = Cypher.load("write/same_actions");

    /** How far before a claim's first day an act may be keyed that still can be the same: a month's uncertainty. */
    private static final int REACH_DAYS = 31;

    private final String storyId;
    private final @Nullable String document;
    private final List<Known> known;

    /** An act that is there already; of the article itself when an earlier claim of it founded the act or supports it. */
    private record Known(
            String id,
            String identity,
            UncertainDate date,
            @Nullable String goods,
            @Nullable String magnitude,
            @Nullable String designator,
            Set<String> actors,
            Set<String> targets,
            Set<String> stories,
            Set<String> documents,
            boolean ownArticle) {

        Known ofOwnArticle() {
            return new Known(
                    id, identity, date, goods, magnitude, designator, actors, targets, stories, documents, true);
        }
    }

    private Matching(String storyId, @Nullable String document, List<Known> known) {
        this.storyId = storyId;
        this.document = document;
        this.known = known;
    }

    /** Returns the id of its act for each claim. */
    static Map<Claim, String> match(
            TransactionContext tx, String storyId, @Nullable String document, List<Claim> claims) {
        Recast survivors = Corrections.survivors(tx, claims);
        List<Map<String, Object>> wanted =
                claims.stream().map(c -> wanted(survivors.apply(c).coding())).toList();
        List<Known> known = tx.run(SAME_ACTIONS, Map.of("wanted", wanted)).list(Matching::known);
        Matching matching = new Matching(storyId, document, new ArrayList<>(known));
        // What names its target comes first, so that what leaves it out can join it.
        return claims.stream()
                .sorted(Comparator.comparing(c -> Identity.leavesOutTarget(c.coding())))
                .collect(Collectors.toMap(
                        Function.identity(),
                        c -> matching.actionOf(survivors.apply(c)),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    private static Map<String, Object> wanted(Coding coding) {
        LocalDate earliest = coding.date().earliest();
        LocalDate latest = coding.date().latest();
        long low = earliest == null
                ? OrderKey.UNDATED_DAY
                : earliest.minusDays(REACH_DAYS + Identity.REPORTING_LAG_DAYS).toEpochDay();
        long high = latest == null
                ? low
                : latest.plusDays(Identity.REPORTING_LAG_DAYS).toEpochDay();
        return Map.of(
                "identity", Identity.key(coding), "low", OrderKey.startOf(low), "high", OrderKey.startOf(high + 1));
    }

    private static Known known(org.neo4j.driver.Record row) {
        UncertainDate date = new UncertainDate(
                row.get("earliest").asLocalDate(null),
                row.get("latest").asLocalDate(null),
                null,
                DateBasis.valueOf(row.get("basis").asString()));
        return new Known(
                row.get("id").asString(),
                row.get("identity").asString(),
                date,
                row.get("goods").asString(null),
                row.get("magnitude").asString(null),
                row.get("designator").asString(null),
                Identity.texts(PartyMapping.get(row), Role.ACTOR),
                Identity.targetTexts(PartyMapping.get(row)),
                Set.copyOf(row.get("stories").asList(v -> v.asString())),
                Set.copyOf(row.get("documents").asList(v -> v.asString())),
                false);
    }

    private String actionOf(Claim claim) {
        Optional<Known> same = known.stream()
                .filter(k -> k.identity().equals(Identity.key(claim.coding())) && isSame(k, claim.coding(), false))
                .findFirst()
                .or(() -> withTarget(claim.coding()));
        Known act = same.map(Known::ofOwnArticle).orElseGet(() -> found(claim));
        known.replaceAll(k -> k.id().equals(act.id()) ? act : k);
        if (same.isEmpty()) {
            known.add(act);
        }
        return act.id();
    }

    /** The one act of the article itself on somebody, of which a headline or a sentence leaves out whom it is on. */
    private Optional<Known> withTarget(Coding coding) {
        if (!Identity.leavesOutTarget(coding)) {
            return Optional.empty();
        }
        List<Known> acts = known.stream()
                .filter(k -> k.ownArticle() && k.identity().startsWith(Identity.key(coding)) && isSame(k, coding, true))
                .toList();
        return acts.size() == 1 ? Optional.of(acts.getFirst()) : Optional.empty();
    }

    private Known found(Claim claim) {
        Coding c = claim.coding();
        Set<String> documents = document == null ? new HashSet<>() : Set.of(document);
        return new Known(
                Ids.action(claim.id()),
                Identity.key(c),
                c.date(),
                c.goods(),
                c.magnitude(),
                c.designator(),
                Identity.texts(c.parties(), Role.ACTOR),
                Identity.targetTexts(c.parties()),
                Set.of(storyId),
                documents,
                true);
    }

    private boolean isSame(Known act, Coding coding, boolean anyOrder) {
        boolean oneStory = anyOrder || act.stories().contains(storyId);
        return (oneStory || Identity.namesObject(coding))
                && sameDocument(act)
                && !Identity.differ(act.actors(), Identity.texts(coding.parties(), Role.ACTOR))
                && (oneStory || sameActors(act, coding))
                && !Identity.differ(act.targets(), Identity.targetTexts(coding.parties()))
                && (Identity.datesAgree(act.date(), coding.date())
                        || act.ownArticle() && leavesDay(act, coding, anyOrder))
                && !Identity.conflictOfGoods(act.goods(), coding.goods())
                && !Identity.conflict(act.magnitude(), coding.magnitude())
                && !Identity.conflict(act.designator(), coding.designator());
    }

    /** What leaves out its target cannot also date what names one: that would be two guesses about one act. */
    private static boolean leavesDay(Known act, Coding coding, boolean withoutTarget) {
        return withoutTarget
                ? Identity.leavesDayTo(coding.date(), act.date())
                : Identity.leavesDayTo(act.date(), coding.date());
    }

    /** What one names only in words, and another does not name at all, is one act within one story only. */
    private static boolean sameActors(Known act, Coding coding) {
        return act.actors().isEmpty()
                == Identity.texts(coding.parties(), Role.ACTOR).isEmpty();
    }

    /** Different official numbers are different acts. */
    private boolean sameDocument(Known act) {
        return document == null || act.documents().isEmpty() || act.documents().contains(document);
    }
}
