package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankFusionTests {

    private static List<Near<String>> list(String text, String... ids) {
        return Stream.of(ids).map(id -> new Near<>(id, 0.5, text, 0, null)).toList();
    }

    private static List<String> order(List<List<Near<String>>> lists) {
        return RankFusion.of(lists, Function.identity()).stream()
                .map(Near::found)
                .toList();
    }

    @Test
    void whateverIsFirstInEveryListScoresOne() {
        List<Near<String>> fused =
                RankFusion.of(List.of(list("a", "x", "y"), list("b", "x", "z")), Function.identity());
        assertThat(fused.getFirst().found()).isEqualTo("x");
        assertThat(fused.getFirst().score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void anElementThatRanksWellInBothOutranksTheFirstOfOne() {
        assertThat(order(List.of(list("a", "x", "y"), list("b", "z", "y")))).containsExactly("y", "x", "z");
    }

    @Test
    void anElementIsAsInTheFirstListThatHasIt() {
        assertThat(RankFusion.of(List.of(list("a", "x"), list("b", "x", "y")), Function.identity()))
                .extracting(Near::text)
                .containsExactly("a", "b");
    }

    @Test
    void equalScoresAreInTheOrderOfTheIds() {
        assertThat(order(List.of(list("a", "z"), list("b", "m"), list("c", "a"))))
                .containsExactly("a", "m", "z");
    }

    @Test
    void emptyListsAddNothing() {
        assertThat(order(List.of())).isEmpty();
        assertThat(order(List.of(list("a"), list("b", "x")))).containsExactly("x");
    }
}
