package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Claim;
import org.springframework.stereotype.Component;

/** Looks up in the graph rows that are about to be written. */
@Component
public class StandingRows {

    private static final String CLAIMS_BY_NUMBER = Cypher.load("read/claims_by_number");
    private static final String BY_NUMBER = Cypher.load("read/records_by_number");

    private final Database database;

    StandingRows(Database database) {
        this.database = database;
    }

    /**
     * A stored row.
     *
     * @param claim its claim
     * @param action the act that it supports
     */
    public record Numbered(Claim claim, String action) {}

    /** Returns the stored claims and their acts, by the numbers that the data set gave to the rows. */
    public Map<String, Numbered> byNumber(Collection<String> numbers) {
        return database.read(BY_NUMBER, Map.of("records", List.copyOf(numbers))).stream()
                .collect(Collectors.toMap(
                        row -> row.get("record").asString(),
                        row -> new Numbered(
                                ClaimMapping.claim(row.get("claim")),
                                row.get("action").asString()),
                        (first, second) -> first));
    }

    /** Returns the ids of stored claims, by the numbers that the data set gave to the rows. */
    public Map<String, String> claimsByNumber(Collection<String> numbers) {
        return database.read(CLAIMS_BY_NUMBER, Map.of("records", List.copyOf(numbers))).stream()
                .collect(Collectors.toMap(
                        row -> row.get("record").asString(),
                        row -> row.get("claim").asString(),
                        (first, second) -> first));
    }

    /** Returns those of some sources that analysts have withdrawn, each with the message for a submission of it. */
    public Map<String, String> withdrawn(Collection<String> sources) {
        return database.read(tx -> SourceWithdrawn.among(tx, sources));
    }
}
