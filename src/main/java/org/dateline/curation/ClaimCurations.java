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

    /**
     * Retracts a claim, which supports no act from then on. Refused if the claim was never recorded or is retracted
     * already.
     */
    public Correction retract(String claim) {
        return new Correction(CurationKind.RETRACT_CLAIM, desk -> {
            Map<String, String> standing = standing(desk.tx(), List.of(claim));
            desk.close(List.of(claim));
            return desk.about("claims", List.of(claim)).touching(standing.values());
        });
    }

    /**
     * Adds an analyst's own claims with their text and source. Claims that an undo retracted support their earlier act
     * again. Refused if the claims are recorded and not retracted, were coded differently, or were retracted by other
     * means than an undo.
     *
     * @param action the act that all claims support; null to find or create an act for each
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
     * Merges the first act into the second: the claims of the first support the second from then on. Refused if no
     * claim supports one of the two, or if one was merged before.
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

    /**
     * Splits an act: the given claims support a new act from then on. Refused unless they are some, but not all, of the
     * claims that support the act.
     */
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
     * Replaces components of an act's coding by an analyst's. Refused if no claim supports the act, or if the resulting
     * type and stage do not fit each other.
     *
     * @throws CurationRefused if the recoding has no component
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

    /**
     * Checks that the act was not merged. Its claims do not show that: an import of an earlier release may have left
     * some on a merged act.
     */
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
