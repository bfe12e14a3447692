package org.dateline.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Finds for each claim of an article the act that it supports: one that is known, or one that it founds. */
final class Matching {

    private static final String SAME_ACTIONS = Cypher.load("write/same_actions");

    /** How far before a claim's first day an act may be keyed that still can be the same: a month's uncertainty. */
    private static final int REACH_DAYS = 31;

    private final String storyId;
    private final @Nullable String document;
    private final List<KnownAct> known;

    private Matching(String storyId, @Nullable String document, List<KnownAct> known) {
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
        List<KnownAct> known = tx.run(SAME_ACTIONS, Map.of("wanted", wanted)).list(KnownAct::of);
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

    private String actionOf(Claim claim) {
        Optional<KnownAct> same = known.stream()
                .filter(k -> k.identity().equals(Identity.key(claim.coding()))
                        && k.isSame(claim.coding(), storyId, document, false))
                .findFirst()
                .or(() -> withTarget(claim.coding()));
        KnownAct act = same.map(KnownAct::ofOwnArticle).orElseGet(() -> KnownAct.founded(claim, storyId, document));
        known.replaceAll(k -> k.id().equals(act.id()) ? act : k);
        if (same.isEmpty()) {
            known.add(act);
        }
        return act.id();
    }

    /** The one act of the article itself on somebody, of which a headline or a sentence leaves out whom it is on. */
    private Optional<KnownAct> withTarget(Coding coding) {
        if (!Identity.leavesOutTarget(coding)) {
            return Optional.empty();
        }
        List<KnownAct> acts = known.stream()
                .filter(k -> k.ownArticle()
                        && k.identity().startsWith(Identity.key(coding))
                        && k.isSame(coding, storyId, document, true))
                .toList();
        return acts.size() == 1 ? Optional.of(acts.getFirst()) : Optional.empty();
    }
}
