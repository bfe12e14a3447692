package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class WindowsTests {

    private static final int LONGEST = 192;

    private static final Windows WINDOWS =
            new Windows(new WordPiece(ModelFiles.bundled().vocabulary()), LONGEST);

    /** Sentences of so many words each, the first a headline. */
    private static List<Sentence> sentences(int... words) {
        List<Sentence> found = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            String text = "talk ".repeat(words[i]).strip();
            found.add(new Sentence(new Span(at, at + text.length()), text, 0, i == 0));
            at += text.length() + 1;
        }
        return found;
    }

    private static List<TokenWindow> windows(int... words) {
        return WINDOWS.of(
                sentences(words), IntStream.range(0, words.length).boxed().toList());
    }

    @Test
    void aShortReportIsReadAtOnce() {
        assertThat(windows(10, 30, 30, 30)).singleElement().satisfies(w -> {
            assertThat(w.read()).containsExactlyInAnyOrder(0, 1, 2, 3);
            assertThat(w.cut()).isZero();
        });
    }

    @Test
    void laterSentencesAreReadWithTheHeadlineAndAsMuchOfWhatStandsBeforeAsFits() {
        List<TokenWindow> windows = windows(10, 40, 40, 40, 40, 40);
        assertThat(windows).hasSize(2);
        assertThat(windows.getLast().read()).containsExactlyInAnyOrder(4, 5);
        assertThat(windows.getLast().sentences()).contains(0, 2, 3, 4, 5).doesNotContain(1);
        assertThat(windows).allSatisfy(w -> assertThat(w.length()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void aSentenceThatFillsTheWindowIsReadAlone() {
        List<TokenWindow> windows = windows(10, 40, 185);
        assertThat(windows.getLast().read()).containsExactly(2);
        assertThat(windows.getLast().sentences()).doesNotContain(1);
    }

    @Test
    void eachSentenceIsReadOnce() {
        assertThat(windows(10, 40, 70, 5, 130, 20, 60, 90, 3).stream().flatMap(w -> w.read().stream()))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }
}
