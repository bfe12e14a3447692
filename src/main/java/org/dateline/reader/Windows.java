package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dateline.model.Sentence;

/**
 * Divides the sentences of one story into windows. Each sentence is read once, with its headline and the sentences
 * before it.
 */
final class Windows {

    /** About the number of tokens of a training example; in longer runs the model confuses parties. */
    private static final int RUN = 130;

    /** The number of sentences that may precede a page's headline: a source line, a repeated title. */
    private static final int HEADLINE_REACH = 2;

    private static final int MARKS = 3;

    private final WordPiece wordPiece;
    private final int longest;

    Windows(WordPiece wordPiece, int longest) {
        this.wordPiece = wordPiece;
        this.longest = longest;
    }

    /**
     * Returns the windows of a story.
     *
     * @param sentences the sentences of the whole article
     * @param story the indexes of the story's sentences, in the order of the text
     */
    List<TokenWindow> of(List<Sentence> sentences, List<Integer> story) {
        OptionalInt headline = headline(sentences, story);
        List<Integer> body = story.stream()
                .filter(i -> headline.isEmpty() || i != headline.getAsInt())
                .toList();
        int room = longest
                - MARKS
                - headline.stream().map(i -> size(sentences.get(i))).sum();
        List<TokenWindow> windows = new ArrayList<>();
        int at = 0;
        do {
            int end = at;
            int pieces = 0;
            while (end < body.size() && (pieces == 0 || pieces + size(sentences.get(body.get(end))) <= RUN)) {
                pieces += size(sentences.get(body.get(end)));
                end++;
            }
            List<Integer> read = new ArrayList<>(body.subList(at, end));
            if (at == 0) {
                headline.ifPresent(i -> read.add(0, i));
            }
            TokenWindow.Builder window = begun(sentences, headline);
            for (int i : body.subList(context(sentences, body, at, room - pieces), end)) {
                window.sentence(sentences.get(i), i, 1);
            }
            windows.add(window.mark(WordPiece.SEP, 1).of(read));
            at = end;
        } while (at < body.size());
        return windows;
    }

    /** Returns the index of the first sentence before a run that fits as context. */
    private int context(List<Sentence> sentences, List<Integer> body, int at, int room) {
        int start = at;
        int left = room;
        while (start > 0 && size(sentences.get(body.get(start - 1))) <= left) {
            start--;
            left -= size(sentences.get(body.get(start)));
        }
        return start;
    }

    private TokenWindow.Builder begun(List<Sentence> sentences, OptionalInt headline) {
        TokenWindow.Builder window =
                new TokenWindow.Builder(wordPiece, longest).mark(WordPiece.CLS, headline.isPresent() ? 0 : 1);
        headline.ifPresent(i -> window.sentence(sentences.get(i), i, 0).mark(WordPiece.SEP, 0));
        return window;
    }

    private static OptionalInt headline(List<Sentence> sentences, List<Integer> story) {
        return story.size() < 2
                ? OptionalInt.empty()
                : IntStream.range(0, Math.min(HEADLINE_REACH, story.size()))
                        .map(story::get)
                        .filter(i -> sentences.get(i).headline())
                        .findFirst();
    }

    private int size(Sentence sentence) {
        return WordPiece.words(sentence.text()).stream()
                .mapToInt(w -> wordPiece.pieces(w.of(sentence.text())).length)
                .sum();
    }
}
