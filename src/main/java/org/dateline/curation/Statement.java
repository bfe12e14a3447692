package org.dateline.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.graph.ClaimMapping;
import org.dateline.graph.Support;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * An analyst's statement that has been recorded before.
 *
 * @param known the recorded statement
 * @param reading the new statement
 */
record Statement(Record known, Reading reading) {

    /**
     * Returns the acts that the claims support after the statement is recorded again.
     *
     * @param action the act for all claims; null for the acts that they supported last
     * @throws CurationRefused if it is another statement, is not retracted, or was retracted by other means than an
     *     undo
     */
    List<Support> again(CurationTransaction desk, @Nullable String action) {
        Map<String, Value> claims = new HashMap<>();
        known.get("claims")
                .values()
                .forEach(row -> claims.put(row.get("claim").get("id").asString(), row));
        check(claims);
        return reading.claims().stream()
                .map(Claim::id)
                .map(claim -> support(claim, claims, desk, action))
                .toList();
    }

    private static Support support(
            String claim, Map<String, Value> claims, CurationTransaction desk, @Nullable String action) {
        if (action != null) {
            return new Support(claim, action);
        }
        String own = Objects.requireNonNull(claims.get(claim)).get("own").asString();
        return new Support(claim, own, desk.survivor(own));
    }

    private void check(Map<String, Value> claims) {
        if (claims.values().stream().anyMatch(row -> row.get("stands").asBoolean())) {
            throw new CurationRefused("The same statement from the same address is recorded already.");
        }
        known.get("withdrawals").asList(Value::asString).stream().findFirst().ifPresent(withdrawal -> {
            throw takenBack("was withdrawn", withdrawal);
        });
        claims.values().stream()
                .filter(row -> !row.get("kind").asString("").equals(CurationKind.UNDO.name()))
                .findFirst()
                .ifPresent(row -> {
                    throw takenBack("was taken back", row.get("by").asString());
                });
        if (!isSame() || !reading.claims().stream().allMatch(claim -> isSame(claim, claims.get(claim.id())))) {
            throw new CurationRefused(
                    "The same words from the same address were recorded otherwise, and an undo took them back. "
                            + "State them as before, then correct what they support.");
        }
    }

    private static CurationRefused takenBack(String how, String by) {
        return new CurationRefused("The same statement from the same address " + how + "; undo " + by + " instead.");
    }

    private boolean isSame() {
        String source = reading.article().source();
        return Objects.equals(
                        known.get("publishedAt").asString(null),
                        reading.article().publication().stated())
                && known.get("sources")
                        .asList(Value::asString)
                        .equals(source == null ? List.of() : List.of(Ids.source(source)));
    }

    private static boolean isSame(Claim claim, @Nullable Value row) {
        return row != null && ClaimMapping.claim(row.get("claim")).equals(claim);
    }
}
