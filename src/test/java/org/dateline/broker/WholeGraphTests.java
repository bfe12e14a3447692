package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WholeGraphTests {

    private static WholeGraph graph(String... lines) {
        return new WholeGraph(new TreeMap<>(Map.of("SUPPORTS", List.of(lines))), Set.of(), Set.of());
    }

    @Test
    void aRelationshipThatIsThereTwiceIsADifference() {
        assertThat(graph("claim:1 action:1", "claim:1 action:1").differences(graph("claim:1 action:1")))
                .containsExactly("only here: SUPPORTS, 1 of 2, such as \n    claim:1 action:1");
        assertThat(graph("claim:1 action:1").differences(graph("claim:1 action:1", "claim:1 action:1")))
                .containsExactly("only there: SUPPORTS, 1 of 2, such as \n    claim:1 action:1");
        assertThat(graph("a", "b", "b").differences(graph("b", "a", "b"))).isEmpty();
        assertThat(graph("a", "b").differences(graph("a", "c"))).hasSize(2);
    }
}
