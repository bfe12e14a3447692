package org.dateline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Writes articles in a transaction that has taken their stamps, with the same result as writing one after the other.
 * Articles that do not depend on each other share their queries.
 *
 * <p>An act that is new to the graph is written at once with its claims. A stored act is projected again from all its
 * claims.
 */
final class ArticleWriter {

    private static final String EXISTS = Cypher.load("write/article_exists");
    private static final String PUT_MENTIONS = Cypher.load("write/put_mentions");
    private static final String PUT_CLAIMS = Cypher.load("write/put_claims");
    private static final String ACTIONS_KNOWN = Cypher.load("write/actions_known");
    private static final String PUT_MEASURES = Cypher.load("write/put_measures");

    private final TransactionContext tx;
    private final GraphRows rows;
    private final Recast survivors;

    private ArticleWriter(TransactionContext tx, List<DraftArticle> drafts) {
        this.tx = tx;
        this.rows = new GraphRows(tx);
        this.survivors = Corrections.survivors(
                tx,
                drafts.stream()
                        .flatMap(draft -> draft.reading().claims().stream())
                        .toList());
    }

    /**
     * Writes the articles that are not stored yet, each into the story that stored articles put it in.
     *
     * @return the outcome for each article, in order
     */
    static List<Readings.Written> write(TransactionContext tx, List<DraftArticle> drafts) {
        ArticleWriter writer = new ArticleWriter(tx, drafts);
        return Rounds.of(drafts, writer.survivors).stream()
                .flatMap(round -> writer.round(round).stream())
                .toList();
    }

    /**
     * Writes an article into the story that it names.
     *
     * @param action the act that all its claims support; null to find or create one for each claim
     */
    static Stored write(TransactionContext tx, DraftArticle draft, @Nullable String action) {
        ArticleWriter writer = new ArticleWriter(tx, List.of(draft));
        writer.checkSources(List.of(draft));
        List<DraftArticle> one = Revision.of(tx, List.of(draft));
        return writer.put(one, action == null ? writer.match(one) : List.of(all(draft, action)))
                .getFirst();
    }

    private static Map<Claim, Support> all(DraftArticle draft, String action) {
        return draft.reading().claims().stream()
                .collect(Collectors.toMap(
                        Function.identity(), claim -> new Support(claim.id(), action), (same, again) -> same));
    }

    /** Returns the outcome of those articles that are stored, by id. */
    static Map<String, Stored> find(TransactionContext tx, List<String> articles) {
        Map<String, Stored> found = new HashMap<>();
        Database.rows(tx, EXISTS, Map.of("articles", articles))
                .forEach(row -> found.putIfAbsent(
                        row.get("article").asString(),
                        new Stored(
                                row.get("story").asString(),
                                row.get("segments").asInt(),
                                row.get("actions").asInt())));
        return found;
    }

    private List<Readings.Written> round(List<DraftArticle> round) {
        Map<String, Stored> known =
                find(tx, round.stream().map(DraftArticle::id).toList());
        List<DraftArticle> fresh =
                round.stream().filter(draft -> !known.containsKey(draft.id())).toList();
        checkSources(fresh);
        Map<String, Stored> written = new HashMap<>();
        for (List<DraftArticle> left = fresh; !left.isEmpty(); ) {
            List<DraftArticle> told = Revision.of(tx, Stories.of(tx, left));
            List<DraftArticle> now = told.subList(0, Rounds.untilSameStory(told));
            List<Stored> stored = put(now, match(now));
            for (int i = 0; i < now.size(); i++) {
                written.put(now.get(i).id(), stored.get(i));
            }
            left = left.subList(now.size(), left.size());
        }
        return round.stream()
                .map(DraftArticle::id)
                .map(id -> known.containsKey(id)
                        ? new Readings.Written(Objects.requireNonNull(known.get(id)), false)
                        : new Readings.Written(Objects.requireNonNull(written.get(id)), true))
                .toList();
    }

    private void checkSources(List<DraftArticle> drafts) {
        SourceWithdrawn.check(
                tx,
                drafts.stream()
                        .map(DraftArticle::article)
                        .map(Article::source)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private List<Map<Claim, Support>> match(List<DraftArticle> drafts) {
        return Matching.match(tx, drafts, survivors);
    }

    /** Writes articles with the acts that the claims of each support. */
    private List<Stored> put(List<DraftArticle> drafts, List<Map<Claim, Support>> actions) {
        putArticles(drafts);
        Set<String> founded = founded(actions);
        List<Map<String, @Nullable Object>> further = new ArrayList<>();
        List<Map<String, Object>> acts = new ArrayList<>();
        Map<String, Long> stamps = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            DraftArticle draft = drafts.get(i);
            Map<Claim, Support> supported = actions.get(i);
            Map<String, List<Claim>> byAction = new LinkedHashMap<>();
            supported.forEach((claim, act) -> byAction.computeIfAbsent(act.action(), id -> new ArrayList<>())
                    .add(claim));
            byAction.forEach((action, claims) -> {
                if (founded.contains(action)) {
                    acts.add(founded(draft, action, claims));
                } else {
                    claims.forEach(
                            claim -> further.add(claimRow(draft, claim, Objects.requireNonNull(supported.get(claim)))));
                    // Both articles tell of one act, in words for which it was two acts before analysts merged them.
                    if (stamps.put(action, draft.recordedAt()) != null) {
                        throw new Interference(action);
                    }
                }
            });
        }
        if (!further.isEmpty()) {
            tx.run(PUT_CLAIMS, Map.of("claims", further)).consume();
        }
        ActionProjector projector = ActionProjector.compare(tx, stamps);
        checkInterference(drafts, actions, projector.inserted());
        putMeasures(
                actions,
                Stream.concat(acts.stream(), projector.inserted().stream()).toList());
        projector.close();
        rows.insert(projector.inserted());
        rows.found(acts);
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            stored.add(new Stored(
                    drafts.get(i).storyId(),
                    drafts.get(i).reading().segments().size(),
                    actions(actions.get(i)).size()));
        }
        return stored;
    }

    private void putArticles(List<DraftArticle> drafts) {
        rows.putArticles(drafts.stream().map(ArticleWriter::articleRow).toList());
        List<Map<String, Object>> mentions =
                drafts.stream().flatMap(ArticleWriter::mentions).toList();
        if (!mentions.isEmpty()) {
            tx.run(PUT_MENTIONS, Map.of("mentions", mentions)).consume();
        }
    }

    private static Map<String, @Nullable Object> articleRow(DraftArticle draft) {
        String source = draft.article().source();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("article", ArticleRow.properties(draft.reading(), draft.recordedAt()));
        row.put("source", source == null ? null : Map.of("id", Ids.source(source), "name", source.strip()));
        row.put("story", draft.storyId());
        row.put("bands", draft.reading().signature().bands());
        return row;
    }

    private static Stream<Map<String, Object>> mentions(DraftArticle draft) {
        return MentionRows.of(draft.reading().mentions()).stream().map(mention -> {
            Map<String, Object> row = new HashMap<>(mention);
            row.put("article", draft.id());
            return row;
        });
    }

    /**
     * Returns the acts that the graph does not hold yet. Acts of a claim that is stated twice are left out, and looked
     * up row by row instead.
     */
    private Set<String> founded(List<Map<Claim, Support>> actions) {
        Set<String> founded = new LinkedHashSet<>();
        Set<String> claims = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Map<Claim, Support> article : actions) {
            article.forEach((claim, act) -> {
                if (Ids.action(claim.id()).equals(act.action())) {
                    founded.add(act.action());
                }
                if (!claims.add(claim.id())) {
                    twice.add(claim.id());
                }
            });
        }
        actions.forEach(article -> article.forEach((claim, act) -> {
            if (twice.contains(claim.id())) {
                founded.remove(act.action());
            }
        }));
        if (!founded.isEmpty()) {
            Database.rows(tx, ACTIONS_KNOWN, Map.of("actions", List.copyOf(founded)))
                    .forEach(row -> founded.remove(row.get("id").asString()));
        }
        return founded;
    }

    private Map<String, Object> founded(DraftArticle draft, String action, List<Claim> claims) {
        String name = draft.article().source();
        String source = name == null ? null : Ids.source(name);
        List<RecordedClaim> told = claims.stream()
                .map(claim -> new RecordedClaim(
                        survivors.apply(claim), draft.storyId(), source, draft.reportedAt(), draft.recordedAt()))
                .toList();
        // All claims are from one report, so there is one version.
        Version version = Projection.project(told).getFirst();
        Map<String, Object> act = new HashMap<>(new Rows(action, 1, version, draft.recordedAt()).toParameters());
        act.put("recordedFrom", draft.recordedAt());
        act.put(
                "claims",
                claims.stream().map(claim -> foundingRow(draft, claim, action)).toList());
        return act;
    }

    private static Map<String, @Nullable Object> foundingRow(DraftArticle draft, Claim claim, String action) {
        Map<String, @Nullable Object> row = claimRow(draft, claim, new Support(claim.id(), action));
        Rows.props(row).put("id", claim.id());
        Rows.props(row).put("recordedAt", draft.recordedAt());
        return row;
    }

    private static Map<String, @Nullable Object> claimRow(DraftArticle draft, Claim claim, Support act) {
        Map<String, @Nullable Object> row =
                Readings.claimRow(claim, act.action(), draft.id(), draft.reportedAt(), draft.recordedAt());
        row.put("insteadOf", act.insteadOf());
        return row;
    }

    private static Set<String> actions(Map<Claim, Support> article) {
        return article.values().stream().map(Support::action).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Throws {@link Interference} if a written act now has the identity of an act in another article of the round:
     * written later, that article would have found it.
     */
    private void checkInterference(
            List<DraftArticle> drafts, List<Map<Claim, Support>> actions, List<Map<String, Object>> versions) {
        if (drafts.size() < 2) {
            return;
        }
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (String identity : drafts.get(i).identities(survivors)) {
                owners.put(identity, i);
            }
        }
        for (Map<String, Object> version : versions) {
            Integer owner = owners.get(Rows.props(version).get("identity"));
            if (owner != null && !actions(actions.get(owner)).contains(String.valueOf(version.get("action")))) {
                throw new Interference(String.valueOf(version.get("action")));
            }
        }
    }

    /** A measure's sides keep the names that its first act has for them; they are added in the order of ids, so that no two writers wait in a circle. */
    private void putMeasures(List<Map<Claim, Support>> actions, List<Map<String, Object>> versions) {
        Map<String, List<Map<String, Object>>> byAction =
                versions.stream().collect(Collectors.groupingBy(version -> String.valueOf(version.get("action"))));
        Map<String, Map<String, Object>> measures = new TreeMap<>();
        actions.stream()
                .flatMap(article -> actions(article).stream())
                .flatMap(action -> byAction.getOrDefault(action, List.of()).stream())
                .flatMap(version -> Rows.changes(version).stream())
                .forEach(change -> measures.putIfAbsent(String.valueOf(change.get("measure")), change));
        if (!measures.isEmpty()) {
            tx.run(PUT_MEASURES, Map.of("measures", List.copyOf(measures.values())))
                    .consume();
        }
    }
}
