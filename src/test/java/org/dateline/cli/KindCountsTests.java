package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What backup and restore print of what they held. */
class KindCountsTests {

    @Test
    void countsReadAsAList() {
        Map<String, Long> counts = new TreeMap<>(Map.of("Claim", 1204L, "Entity", 96L, "Topic", 0L));

        assertThat(KindCounts.line(counts)).isEqualTo("1,204 Claim, 96 Entity");
    }

    @Test
    void anEmptyDatabaseHoldsNothing() {
        assertThat(KindCounts.line(Map.of())).isEqualTo("nothing");
    }
}
