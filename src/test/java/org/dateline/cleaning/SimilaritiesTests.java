package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sentences of two stories, whose vectors stand at a right angle: A A A B B A A. */
class SimilaritiesTests {

    private static final float[] A = {1, 0};
    private static final float[] B = {0, 1};

    private static final List<float[]> SPLICED = List.of(A, A, A, B, B, A, A);
    private static final List<Integer> ALL = IntStream.range(0, 7).boxed().toList();

    private final Similarities near = Similarities.of(SPLICED, ALL);

    @Test
    void theRunOfAnotherStoryIsTheStrongest() {
        double spliced = near.strength(3, 5);
        for (int from = 1; from < 7; from++) {
            for (int to = from + 2; to <= 7 && to - from <= 4; to++) {
                if (from != 3 || to != 5) {
                    assertThat(near.strength(from, to)).as(from + "-" + to).isLessThan(spliced);
                }
            }
        }
    }

    @Test
    void aRunOfTheSameStoryIsNotApart() {
        Similarities one = Similarities.of(List.of(A, A, A, A, A), List.of(0, 1, 2, 3, 4));
        assertThat(one.strength(2, 4)).isZero();
        assertThat(one.join(2, 4)).isEqualTo(1);
    }

    @Test
    void theSentencesAroundAnotherStoryAreNearerToEachOtherThanToIt() {
        assertThat(near.join(3, 5)).isZero();
        assertThat(near.skip(3, 5)).isEqualTo(1);
        assertThat(near.skip(5, 7)).as("nothing stands behind the last run").isZero();
    }

    @Test
    void theRestIsNearerToTheHeadlineThanAnotherStory() {
        assertThat(near.nearerHeadline(3, 5)).isEqualTo(1);
    }

    @Test
    void onlyThePartThatIsAskedForCounts() {
        assertThat(Similarities.of(SPLICED, List.of(0, 1, 2, 5, 6)).join(2, 4)).isEqualTo(1);
    }
}
