package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

/** Texts of sentences about one of two subjects, A or B, whose vectors are at a right angle; a small letter is a headline. */
class SpliceTests {

    private record Text(List<Sentence> sentences, List<float[]> vectors) {

        /** One letter for each sentence; a bar ends a line. */
        static Text of(String subjects) {
            List<Sentence> sentences = new ArrayList<>();
            List<float[]> vectors = new ArrayList<>();
            int line = 0;
            for (char subject : subjects.toCharArray()) {
                if (subject == '|') {
                    line++;
                    continue;
                }
                int at = 10 * sentences.size();
                String text = Character.toUpperCase(subject) == 'A' ? "Riga met." : "Lima won.";
                sentences.add(new Sentence(new Span(at, at + 9), text, line, Character.isLowerCase(subject)));
                vectors.add(Character.toUpperCase(subject) == 'A' ? new float[] {1, 0} : new float[] {0, 1});
            }
            return new Text(sentences, vectors);
        }

        Optional<Splice> splice() {
            return Splice.likeliest(
                            sentences,
                            vectors,
                            IntStream.range(0, sentences.size()).boxed().toList())
                    .filter(Splice::isLikely);
        }
    }

    private static List<Integer> inside(String subjects) {
        return Text.of(subjects).splice().map(Splice::inside).orElse(List.of());
    }

    @Test
    void aRunAboutSomethingElseIsASplice() {
        assertThat(inside("AAABBBAAA")).containsExactly(3, 4, 5);
        assertThat(inside("AAAAABBB")).containsExactly(5, 6, 7);
    }

    @Test
    void theRestIsWhateverStandsOutsideTheRun() {
        Splice splice = Text.of("AAABBBAAA").splice().orElseThrow();
        assertThat(splice.outside()).containsExactly(0, 1, 2, 6, 7, 8);
        assertThat(splice.strength()).isPositive();
    }

    @Test
    void aTextAboutOneSubjectHasNone() {
        assertThat(inside("AAAAAAAAA")).isEmpty();
    }

    @Test
    void aShortTextOrASingleSentenceIsNotCut() {
        assertThat(inside("")).isEmpty();
        assertThat(inside("AABB")).isEmpty();
        assertThat(inside("AAAABAAAA")).doesNotContain(0, 8).hasSizeLessThan(3);
    }

    @Test
    void aRunBeginsAndEndsWithALineIfThereAreLines() {
        assertThat(inside("AAA|BBB|AAA")).containsExactly(3, 4, 5);
        assertThat(inside("AAAB|BBAAA")).doesNotContain(3);
    }

    @Test
    void aHeadlineMakesASpliceLikelier() {
        double plain = Text.of("AAA|BBB|AAA").splice().orElseThrow().strength();
        double headed = Text.of("AAA|bBB|AAA").splice().orElseThrow().strength();
        assertThat(headed).isGreaterThan(plain);
    }

    @Test
    void onlyThePartThatIsAskedForIsCut() {
        Text text = Text.of("BBBAAABBBAAA");
        assertThat(Splice.likeliest(text.sentences(), text.vectors(), List.of(3, 4, 5, 6, 7, 8, 9, 10, 11))
                        .filter(Splice::isLikely))
                .hasValueSatisfying(splice -> assertThat(splice.inside()).containsExactly(6, 7, 8));
    }
}
