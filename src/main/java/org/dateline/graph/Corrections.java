package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The corrections by analysts that are in force: resolved entities, merged entities and codings of acts. */
final class Corrections {

    private static final String SURVIVORS = Cypher.load("write/survivors");
    private static final String RECODINGS = Cypher.load("write/recodings");

    private final TransactionContext tx;
    private final Map<String, Recoding> recodings = new HashMap<>();

    private Corrections(TransactionContext tx) {
        this.tx = tx;
    }

    static Corrections of(TransactionContext tx, Collection<String> actions) {
        Corrections corrections = new Corrections(tx);
        // The latest recoding comes first and takes precedence.
        tx.run(RECODINGS, Map.of("actions", List.copyOf(actions)))
                .list()
                .forEach(row -> corrections.recodings.putIfAbsent(
                        row.get("action").asString(), Recoding.of(row.get("recoding"))));
        return corrections;
    }

    /** Returns the claims of each act, with entities as corrected so far. */
    Map<String, List<RecordedClaim>> apply(List<Record> rows) {
        Map<Record, Claim> claims = new LinkedHashMap<>();
        rows.forEach(row -> claims.put(row, Recast.of(row.get("recasts")).apply(ClaimMapping.claim(row.get("claim")))));
        Recast survivors = survivors(tx, claims.values());
        Map<String, List<RecordedClaim>> byAction = new HashMap<>();
        claims.forEach(
                (row, claim) -> byAction.computeIfAbsent(row.get("action").asString(), a -> new ArrayList<>())
                        .add(recorded(row, survivors.apply(claim))));
        return byAction;
    }

    private static RecordedClaim recorded(Record row, Claim claim) {
        Value node = row.get("claim");
        return new RecordedClaim(
                claim,
                row.get("story").asString(),
                row.get("source").asString(null),
                node.get("reportedAt").asLong(),
                node.get("recordedAt").asLong());
    }

    /** Returns the survivor of each merged entity that some claims name. */
    static Recast survivors(TransactionContext tx, Collection<Claim> claims) {
        Set<String> ids = new HashSet<>();
        claims.stream()
                .map(Claim::coding)
                .map(Coding::parties)
                .flatMap(List::stream)
                .flatMap(Corrections::ids)
                .forEach(ids::add);
        Map<String, String> survivors = new HashMap<>();
        tx.run(SURVIVORS, Map.of("ids", List.copyOf(ids)))
                .list()
                .forEach(row -> survivors.put(
                        row.get("id").asString(), row.get("survivor").asString()));
        return new Recast(survivors);
    }

    private static Stream<String> ids(Party party) {
        return Stream.concat(Stream.ofNullable(party.entity()), Stream.ofNullable(party.principal()));
    }

    List<Version> recode(String action, List<Version> versions) {
        Recoding recoding = recodings.get(action);
        return recoding == null
                ? versions
                : versions.stream()
                        .map(v ->
                                new Version(v.reportedFrom(), v.reportedTo(), recoding.apply(v.state()), v.identity()))
                        .toList();
    }
}
