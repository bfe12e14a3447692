package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Claim;
import org.springframework.stereotype.Component;

/** Tells what stands in the graph of rows that are about to be written. */
@Component
public class StandingRows {

    private static final String CLAIMS_BY_NUMBER = Cypher.load("read/claims_by_number");
    private static final String BY_NUMBER = Cypher.load("read/records_by_number");

    private final Database database;

    StandingRows(Database database) {
        this.database = database;
    }

    /**
     * A row that is stored.
     *
     * @param claim what it states
     * @param action the act that it supports
     */
    public record Numbered(Claim claim, String action) {}

    /** The claims of rows, by the numbers that the data set gave them: the claim and the act that it supports. */
    public Map<String, Numbered> byNumber(Collection<String> numbers) {
        return database.read(BY_NUMBER, Map.of("records", List.copyOf(numbers))).stream()
                .collect(Collectors.toMap(
                        row -> row.get("record").asString(),
                        row -> new Numbered(
                                ClaimMapping.claim(row.get("claim")),
                                row.get("action").asString()),
                        (first, second) -> first));
    }

    /** The claims that rows of a data set made, by the numbers that it gave them. */
    public Map<String, String> claimsByNumber(Collection<String> numbers) {
        return database.read(CLAIMS_BY_NUMBER, Map.of("records", List.copyOf(numbers))).stream()
                .collect(Collectors.toMap(
                        row -> row.get("record").asString(),
                        row -> row.get("claim").asString(),
                        (first, second) -> first));
    }

    /** Which of some sources analysts have withdrawn, each with what to tell who hands in something of it. */
    public Map<String, String> withdrawn(Collection<String> sources) {
        return database.read(tx -> SourceWithdrawn.among(tx, sources));
    }
}
