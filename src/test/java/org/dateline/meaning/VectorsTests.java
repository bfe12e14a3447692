package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.dateline.cleaning.SentenceEmbedder;
import org.junit.jupiter.api.Test;

class VectorsTests {

    private static final Waiting SAID = waiting("a", "b");
    private static final Waiting UNSAID = waiting("a", "broken");

    private static Waiting waiting(String... sentences) {
        List<Waiting.Said> said = List.of(sentences).stream()
                .map(s -> new Waiting.Said(s, null, false))
                .toList();
        return new Waiting(true, "claim:x", "article:x", 0, 0, said);
    }

    /** A model that takes all but one sentence. */
    private static List<float[]> fussy(List<String> sentences) {
        if (sentences.contains("broken")) {
            throw new IllegalArgumentException("not this one");
        }
        return sentences.stream().map(s -> new float[] {s.charAt(0)}).toList();
    }

    @Test
    void allSentencesHaveTheirsWhenTheModelTakesThem() {
        Vectors vectors = Vectors.of(List.of("a", "b"), VectorsTests::fussy);
        assertThat(vectors.made().get("b")).containsExactly('b');
        assertThat(vectors.refusal(SAID)).isEmpty();
    }

    @Test
    void oneThatTheModelDoesNotTakeHoldsUpNoOther() {
        Vectors vectors = Vectors.of(List.of("a", "broken", "b"), VectorsTests::fussy);
        assertThat(vectors.made()).containsOnlyKeys("a", "b");
        assertThat(vectors.refusal(SAID)).isEmpty();
        assertThat(vectors.refusal(UNSAID)).hasValue("java.lang.IllegalArgumentException: not this one");
    }

    @Test
    void noSentenceIsToBlameForAModelThatTakesNone() {
        SentenceEmbedder broken = sentences -> {
            throw new IllegalStateException("The model cannot be loaded");
        };
        assertThatIllegalStateException().isThrownBy(() -> Vectors.of(List.of("a"), broken));
    }
}
