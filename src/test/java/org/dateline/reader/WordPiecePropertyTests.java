package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.StringLength;
import org.dateline.model.Span;

/** The tokenizer takes any text: its words lie in the text in order, and each has pieces of the vocabulary. */
@Tag("faults")
class WordPiecePropertyTests {

    private static final List<String> VOCABULARY = ModelFiles.bundled().vocabulary();
    private static final WordPiece PIECES = new WordPiece(VOCABULARY);

    @Property(tries = 1_000)
    void wordsLieInTheTextInOrderAndHoldNoGaps(@ForAll @StringLength(max = 300) String text) {
        int end = 0;
        for (Span word : WordPiece.words(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(end).isLessThan(word.end());
            end = word.end();
            assertThat(word.of(text)).doesNotContainAnyWhitespaces();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 1_000)
    void everyWordHasPiecesOfTheVocabulary(@ForAll @StringLength(max = 300) String text) {
        for (Span word : WordPiece.words(text)) {
            assertThat(Arrays.stream(PIECES.pieces(word.of(text))).boxed())
                    .isNotEmpty()
                    .allMatch(piece -> piece >= 0 && piece < VOCABULARY.size());
            assertThat(WordPiece.shape(word.of(text))).isBetween(1, 5);
        }
    }
}
