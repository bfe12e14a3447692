package org.dateline.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Finds for each claim of an article the act that it supports: a stored act, or a new one that it founds. */
final class Matching {

    private static final String SAME_ACTIONS = Cypher.load("write/same_actions");
    private static final String TELLERS = Cypher.load("write/tellers_of_actions");

    /**
     * The number of days before a claim's first day at which the same act may be keyed: a month, for dates as uncertain
     * as that.
     */
    private static final int REACH_DAYS = 31;

    private final String storyId;
    private final @Nullable String document;
    private final List<KnownAct> known;

    private Matching(String storyId, @Nullable String document, List<KnownAct> known) {
        this.storyId = storyId;
        this.document = document;
        this.known = known;
    }

    /**
     * Returns the act for each claim of each article. No two of the articles may state acts with the same key. A denial
     * that names neither a party besides the actor nor goods gets an act of its own: "recalls its envoys" and "denies
     * that it will leave the treaty" have the same key but are different acts.
     */
    static List<Map<Claim, Support>> match(TransactionContext tx, List<DraftArticle> drafts, Recast survivors) {
        List<Coding> codings = drafts.stream()
                .flatMap(draft -> draft.reading().claims().stream())
                .map(claim -> survivors.apply(claim).coding())
                .toList();
        List<KnownAct> known = codings.isEmpty() ? List.of() : known(tx, codings);
        return drafts.stream().map(draft -> match(draft, known, survivors)).toList();
    }

    private static Map<Claim, Support> match(DraftArticle draft, List<KnownAct> known, Recast survivors) {
        Set<String> identities = draft.identities(survivors);
        List<KnownAct> own = known.stream()
                .filter(act -> identities.contains(act.identity()))
                .collect(Collectors.toCollection(ArrayList::new));
        Matching matching = new Matching(draft.storyId(), draft.article().document(), own);
        // Claims that name their target come first, so that claims that leave it out can join them.
        return draft.reading().claims().stream()
                .sorted(Comparator.comparing(c -> Identity.leavesOutTarget(c.coding())))
                .collect(Collectors.toMap(
                        Function.identity(),
                        c -> matching.actionOf(survivors.apply(c)),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    /**
     * Returns the stored acts that one of the codings may state. A busy pair has many acts and few of these, so stories
     * and documents are read for these alone.
     */
    private static List<KnownAct> known(TransactionContext tx, List<Coding> codings) {
        Map<String, List<Coding>> byIdentity = codings.stream().collect(Collectors.groupingBy(Identity::key));
        List<Map<String, @Nullable Object>> wanted =
                codings.stream().map(Matching::wanted).distinct().toList();
        List<KnownAct> near = tx.run(SAME_ACTIONS, Map.of("wanted", wanted)).list(KnownAct::of).stream()
                .filter(act -> byIdentity.getOrDefault(act.identity(), List.of()).stream()
                        .anyMatch(act::canBe))
                .toList();
        if (near.isEmpty()) {
            return near;
        }
        List<String> ids = near.stream().map(KnownAct::id).distinct().toList();
        Map<String, Record> tellers = tx.run(TELLERS, Map.of("actions", ids)).stream()
                .collect(Collectors.toMap(row -> row.get("id").asString(), Function.identity()));
        return near.stream()
                .map(act -> act.toldBy(Objects.requireNonNull(tellers.get(act.id()))))
                .toList();
    }

    private static Map<String, @Nullable Object> wanted(Coding coding) {
        LocalDate earliest = coding.date().earliest();
        LocalDate latest = coding.date().latest();
        long low = earliest == null
                ? OrderKey.UNDATED_DAY
                : earliest.minusDays(REACH_DAYS + Identity.REPORTING_LAG_DAYS).toEpochDay();
        long high = latest == null
                ? low
                : latest.plusDays(Identity.REPORTING_LAG_DAYS).toEpochDay();
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("identity", Identity.key(coding));
        wanted.put("low", OrderKey.startOf(low));
        wanted.put("high", OrderKey.startOf(high + 1));
        wanted.put("from", earliest == null ? null : earliest.minusDays(Identity.REPORTING_LAG_DAYS));
        return wanted;
    }

    private Support actionOf(Claim claim) {
        if (claim.assertion().denied() && !Identity.namesAnything(claim.coding())) {
            return new Support(claim.id(), Ids.action(claim.id()));
        }
        Optional<KnownAct> same = known.stream()
                .filter(k -> k.identity().equals(Identity.key(claim.coding()))
                        && k.isSame(claim.coding(), storyId, document, false))
                .findFirst()
                .or(() -> withTarget(claim.coding()));
        KnownAct act = same.map(KnownAct::ofOwnArticle).orElseGet(() -> KnownAct.founded(claim, storyId, document));
        known.replaceAll(k -> k.id().equals(act.id()) ? k.ofOwnArticle() : k);
        if (same.isEmpty()) {
            known.add(act);
        }
        return new Support(claim.id(), act.own(), act.id());
    }

    /**
     * Returns the one act of the same article that a headline or sentence without a target may state; empty if there
     * are several.
     */
    private Optional<KnownAct> withTarget(Coding coding) {
        if (!Identity.leavesOutTarget(coding)) {
            return Optional.empty();
        }
        List<KnownAct> acts = known.stream()
                .filter(k -> k.ownArticle()
                        && k.identity().startsWith(Identity.key(coding))
                        && k.isSame(coding, storyId, document, true))
                .toList();
        boolean one = acts.stream().map(KnownAct::id).distinct().count() == 1;
        return one ? Optional.of(acts.getFirst()) : Optional.empty();
    }
}
