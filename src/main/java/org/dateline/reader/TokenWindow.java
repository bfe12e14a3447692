package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Sentence;
import org.dateline.model.Span;

/**
 * The input of the model for one call: a story's headline and consecutive sentences, as tokens.
 *
 * @param ids the pieces, with BERT's marks around the headline and the sentences
 * @param segments 0 for the headline, 1 for the sentences
 * @param shapes the spelling of each piece's word
 * @param words the place in the raw text of each word, at its first piece; else {@code NO_WORD}
 * @param sentences the index of each piece's sentence among those given; -1 for marks
 * @param read the indexes of the sentences whose acts are taken from this window; the others are context
 * @param cut the number of words at the end of a sentence that did not fit
 */
record TokenWindow(
        List<Integer> ids,
        List<Integer> segments,
        List<Integer> shapes,
        List<Span> words,
        List<Integer> sentences,
        List<Integer> read,
        int cut) {

    int length() {
        return ids.size();
    }

    /** Fills a window piece by piece. */
    static final class Builder {

        /** Marks a piece that does not begin a word. */
        static final Span NO_WORD = new Span(0, 0);

        private final WordPiece wordPiece;
        private final int longest;
        private final List<Integer> ids = new ArrayList<>();
        private final List<Integer> segments = new ArrayList<>();
        private final List<Integer> shapes = new ArrayList<>();
        private final List<Span> words = new ArrayList<>();
        private final List<Integer> sentences = new ArrayList<>();
        private int cut;

        Builder(WordPiece wordPiece, int longest) {
            this.wordPiece = wordPiece;
            this.longest = longest;
        }

        Builder mark(int id, int segment) {
            return add(id, segment, 0, NO_WORD, -1);
        }

        Builder sentence(Sentence sentence, int index, int segment) {
            int offset = sentence.span().start();
            for (Span word : WordPiece.words(sentence.text())) {
                String form = word.of(sentence.text());
                int[] pieces = wordPiece.pieces(form);
                // One place stays free for the mark at the end.
                if (cut > 0 || ids.size() + pieces.length >= longest) {
                    cut++;
                    continue;
                }
                Span place = new Span(offset + word.start(), offset + word.end());
                for (int i = 0; i < pieces.length; i++) {
                    add(pieces[i], segment, WordPiece.shape(form), i == 0 ? place : NO_WORD, index);
                }
            }
            return this;
        }

        private Builder add(int id, int segment, int shape, Span word, int sentence) {
            ids.add(id);
            segments.add(segment);
            shapes.add(shape);
            words.add(word);
            sentences.add(sentence);
            return this;
        }

        TokenWindow of(List<Integer> read) {
            return new TokenWindow(ids, segments, shapes, words, sentences, List.copyOf(read), cut);
        }
    }

    /** Returns the pieces of the sentence around a piece: the first, and the one after the last. */
    Span sentenceAround(int piece) {
        int sentence = sentences.get(piece);
        int from = piece;
        while (from > 0 && sentences.get(from - 1) == sentence) {
            from--;
        }
        int to = piece + 1;
        while (to < length() && sentences.get(to) == sentence) {
            to++;
        }
        return new Span(from, to);
    }

    boolean beginsWord(int piece) {
        return words.get(piece) != Builder.NO_WORD;
    }
}
