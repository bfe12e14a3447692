package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches by meaning, profiled where there are many sentences. */
@IntegrationTest
class MeaningSeeksIT {

    private static final int NEAREST = 100;
    private static final int SENTENCES = 2_000;
    private static final int DIMENSIONS = 384;

    @Autowired
    Database database;

    @BeforeEach
    void manySentences() {
        List<Map<String, Object>> rows =
                IntStream.range(0, SENTENCES).mapToObj(MeaningSeeksIT::row).toList();
        String put = Cypher.load("write/put_sentences");
        database.write(tx -> tx.run(put, Map.of("sentences", rows)).consume());
    }

    @AfterEach
    void takeThemAway() {
        database.write(tx -> tx.run("MATCH (s:Sentence) WHERE s.id STARTS WITH 'busy:' DELETE s")
                .consume());
    }

    private static Map<String, Object> row(int i) {
        Map<String, Object> row = new HashMap<>(Map.of("id", "busy:" + i, "vector", vector(i), "coded", true));
        row.putAll(Map.of("reportedAt", 0L, "recordedAt", 0L, "claims", List.of(), "articles", List.of()));
        return row;
    }

    /** Nearer to one another than to the sentences of other tests, whose acts have versions of their own. */
    private static float[] vector(int i) {
        float[] vector = new float[DIMENSIONS];
        vector[DIMENSIONS - 1] = 3;
        vector[i % DIMENSIONS] = 1;
        vector[(i * 7 + 1) % DIMENSIONS] += 0.5f;
        return vector;
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions_by_meaning", "articles_by_meaning"})
    void onlyTheNearestAreRead(String query) {
        Map<String, Object> p = new HashMap<>(Map.of("vector", vector(7), "nearest", NEAREST, "limit", 20));
        p.putAll(Map.of("least", 0.5, "recorded", Long.MAX_VALUE - 1, "reported", Long.MAX_VALUE - 1));
        ProfiledPlan plan = database.read(tx ->
                tx.run("PROFILE " + Cypher.load("read/" + query), p).consume().profile());
        // A sentence near the vector may have claims, articles and versions of its own, if other tests left some.
        assertThat(operators(plan)).allSatisfy(o -> assertThat(o.records()).isLessThanOrEqualTo(3L * NEAREST));
        assertThat(operators(plan)).anyMatch(o -> o.records() == NEAREST);
    }

    private static List<ProfiledPlan> operators(ProfiledPlan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(child -> operators(child).stream()))
                .toList();
    }
}
