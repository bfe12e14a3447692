package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentVectorsTests {

    @Test
    void aSentenceIsReckonedOnce() {
        MiniLm model = new MiniLm();
        float[] once = model.embed(List.of("Huawei is banned.")).getFirst();
        assertThat(model.embed(List.of("Another.", "Huawei is banned.")).getLast())
                .isSameAs(once);
    }

    @Test
    void whatWasAskedForLongAgoIsForgotten() {
        RecentVectors recent = new RecentVectors();
        float[] vector = {1};
        recent.put("old", vector);
        recent.put("asked for again", vector);
        IntStream.range(0, 4_000).forEach(i -> recent.put("sentence " + i, vector));
        assertThat(recent.get("asked for again")).isSameAs(vector);
        IntStream.range(4_000, 8_000).forEach(i -> recent.put("sentence " + i, vector));
        assertThat(recent.get("old")).isNull();
        assertThat(recent.get("asked for again")).isSameAs(vector);
    }
}
