package org.dateline.curation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.graph.Cypher;
import org.dateline.graph.Readings;
import org.dateline.graph.Recoding;
import org.dateline.graph.Support;
import org.dateline.model.ActionType;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Corrections of claims and of the acts that they support. */
@Component
public class ClaimCurations {

    private static final String STATEMENT = Cypher.load("write/statement_by_article");
    private static final String STATES = Cypher.load("write/states_of_actions");
    private static final String STANDING = Cypher.load("write/standing_claims");
    private static final String STANDING_ON = Cypher.load("write/claims_standing_on");
    private static final String KEEP_IDENTITIES = Cypher.load("write/keep_identities");
    private static final String MERGE = Cypher.load("write/merge_nodes");
    private static final String RECODE = Cypher.load("write/recode_action");

    private final Readings readings;

    ClaimCurations(Readings readings) {
        this.readings = readings;
    }

    /** Takes a claim back: it counts for nothing from then on. Refused if it does not stand. */
    public Correction retract(String claim) {
        return new Correction(CurationKind.RETRACT_CLAIM, desk -> {
            Map<String, String> standing = standing(desk.tx(), List.of(claim));
            desk.close(List.of(claim));
            return desk.about("claims", List.of(claim)).touching(standing.values());
        });
    }

    /**
     * Adds an analyst's own claims, with the text and the source that they stand in; those that an undo took back support the act again
     * that they supported. Refused if they stand, were coded otherwise, or were taken back otherwise than by an undo.
     *
     * @param action the act that all of them support; null to find or found one for each
     */
    public Correction assertClaims(Reading reading, @Nullable String action) {
        return new Correction(CurationKind.ASSERT_CLAIM, desk -> {
            if (action != null) {
                standingOn(desk.tx(), action);
            }
            desk.tx().run(STATEMENT, Map.of("article", reading.article().id())).stream()
                    .findFirst()
                    .map(row -> new Statement(row, reading))
                    .ifPresentOrElse(
                            statement -> desk.open(statement.again(desk, action)),
                            () -> readings.write(desk.tx(), reading, desk.at(), action));
            List<String> claims = reading.claims().stream().map(Claim::id).toList();
            return desk.about("claims", claims)
                    .touching(standing(desk.tx(), claims).values());
        });
    }

    /**
     * Makes one act of two: what supports the first supports the second from then on. Refused if one of them does not stand or was merged
     * before.
     */
    public Correction mergeActions(String from, String into) {
        return new Correction(CurationKind.MERGE_ACTIONS, desk -> {
            if (from.equals(into)) {
                throw new CurationRefused("Both are " + from + "; name two acts.");
            }
            checkNotMerged(desk, from);
            checkNotMerged(desk, into);
            standingOn(desk.tx(), into);
            List<Support> moved = standingOn(desk.tx(), from).stream()
                    .map(support -> new Support(support.claim(), support.own(), into))
                    .toList();
            desk.run(KEEP_IDENTITIES, Map.of("actions", List.of(from, into)));
            desk.move(moved);
            desk.run(MERGE, Map.of("from", from, "into", into));
            return desk.about("claims", ids(moved))
                    .about("actions", List.of(from))
                    .touching(List.of(from, into));
        });
    }

    /** Makes two acts of one: some of its claims support a new one from then on. */
    public Correction splitAction(String action, List<String> claims) {
        return new Correction(CurationKind.SPLIT_ACTION, desk -> {
            List<String> all = ids(standingOn(desk.tx(), action));
            List<String> named = claims.stream().distinct().toList();
            if (named.isEmpty() || !all.containsAll(named) || all.size() == named.size()) {
                throw new CurationRefused("Name some, not all, of the claims that support " + action + " now.");
            }
            String split = Ids.action(desk.id());
            desk.move(named.stream().map(claim -> new Support(claim, split)).toList());
            return desk.about("claims", named).touching(List.of(action, split));
        });
    }

    /**
     * Codes an act otherwise than the articles do. Refused if it does not stand, or if its type and its stage do not go together then.
     *
     * @throws CurationRefused when nothing is to be coded otherwise
     */
    public Correction recode(String action, Recoding recoding) {
        if (recoding.properties().values().stream().allMatch(java.util.Objects::isNull)) {
            throw new CurationRefused("Say what to code otherwise.");
        }
        return new Correction(
                CurationKind.RECODE_ACTION,
                desk -> {
                    standingOn(desk.tx(), action);
                    desk.run(RECODE, Map.of("action", action, "props", recoding.properties()));
                    return desk.about("actions", List.of(action)).touching(List.of(action));
                },
                // What the recoding leaves as it was is known only then.
                tx -> tx.run(STATES, Map.of("actions", List.of(action)))
                        .list()
                        .forEach(row -> check(row.get("state"))));
    }

    private static void check(Value state) {
        if (!state.get("stage").isNull()
                && !Stage.valueOf(state.get("stage").asString())
                        .fits(ActionType.valueOf(state.get("type").asString()))) {
            throw new CurationRefused("The stage REQUESTED goes with the type REQUEST only, THREATENED with THREATEN.");
        }
    }

    private static Map<String, String> standing(TransactionContext tx, List<String> claims) {
        Map<String, String> actions = new TreeMap<>();
        for (Record row : tx.run(STANDING, Map.of("claims", claims)).list()) {
            actions.put(row.get("claim").asString(), row.get("action").asString());
        }
        claims.stream().filter(c -> !actions.containsKey(c)).findFirst().ifPresent(c -> {
            throw new CurationRefused(c + " does not stand: it was never recorded, or was taken back.");
        });
        return actions;
    }

    /** Checks this apart from the claims. An import of an earlier release may have left some on an act that was merged. */
    private static void checkNotMerged(CurationTransaction desk, String action) {
        String survivor = desk.survivor(action);
        if (!survivor.equals(action)) {
            throw new CurationRefused(action + " was merged into " + survivor + "; name " + survivor + ".");
        }
    }

    private static List<String> ids(List<Support> supports) {
        return supports.stream().map(Support::claim).toList();
    }

    private static List<Support> standingOn(TransactionContext tx, String action) {
        List<Support> claims = tx.run(STANDING_ON, Map.of("action", action))
                .list(row ->
                        new Support(row.get("claim").asString(), row.get("own").asString(), action));
        if (claims.isEmpty()) {
            throw new CurationRefused(
                    action + " does not stand: no claim supports it now; it may be merged or withdrawn.");
        }
        return claims;
    }
}
