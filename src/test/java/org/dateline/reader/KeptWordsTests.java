package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptWordsTests {

    @Test
    void aWordInDoubtGoesWithThoseAroundItWhereNothingSpeaksForACut() {
        assertThat(KeptWords.likeliest(List.of(word(3, -4, -4), word(-1, -4, -4), word(3, -4, -4)), 0))
                .containsExactly(true, true, true);
        assertThat(KeptWords.likeliest(List.of(word(3, -4, -4), word(-1, 2, -4), word(3, -4, 2)), 0))
                .containsExactly(true, false, true);
    }

    @Test
    void thePathIsTheBestOfAll() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<float[]> words = Stream.generate(() -> word(drawn(random), drawn(random), drawn(random)))
                    .limit(1 + round % 9)
                    .toList();
            double best = IntStream.range(0, 1 << words.size())
                    .mapToDouble(choice -> score(words, choice))
                    .max()
                    .orElseThrow();
            boolean[] path = KeptWords.likeliest(words, 0);
            int choice = IntStream.range(0, path.length)
                    .filter(i -> path[i])
                    .map(i -> 1 << i)
                    .sum();
            assertThat(score(words, choice)).isEqualTo(best, org.assertj.core.api.Assertions.within(1e-5));
        }
    }

    private static double score(List<float[]> words, int choice) {
        double sum = 0;
        boolean before = true;
        for (int i = 0; i < words.size(); i++) {
            boolean kept = (choice & 1 << i) != 0;
            sum += kept ? words.get(i)[0] : 0;
            sum += before && !kept ? words.get(i)[1] : !before && kept ? words.get(i)[2] : 0;
            before = kept;
        }
        return sum;
    }

    private static float drawn(Random random) {
        return (float) random.nextGaussian() * 2;
    }

    private static float[] word(float keep, float leave, float resume) {
        return new float[] {keep, leave, resume};
    }
}
