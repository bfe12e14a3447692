package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dateline.model.Sentence;

/** Cuts the sentences of one story into windows, so that each sentence is read once, with its headline and the sentence before it. */
final class Windows {

    /** About what the examples of the training hold; longer runs blur who does what. */
    private static final int RUN = 120;

    /** Sentences that a headline of a page may stand behind: a source line, a repeated title. */
    private static final int HEADLINE_REACH = 2;

    private static final int MARKS = 3;

    private final WordPiece wordPiece;
    private final int longest;

    Windows(WordPiece wordPiece, int longest) {
        this.wordPiece = wordPiece;
        this.longest = longest;
    }

    /**
     * The windows of a story.
     *
     * @param sentences those of the whole article
     * @param story the indexes of the story's sentences, in the order of the text
     */
    List<Window> of(List<Sentence> sentences, List<Integer> story) {
        OptionalInt headline = headline(sentences, story);
        List<Integer> body = story.stream()
                .filter(i -> headline.isEmpty() || i != headline.getAsInt())
                .toList();
        List<Window> windows = new ArrayList<>();
        int at = 0;
        do {
            List<Integer> read = new ArrayList<>();
            if (at == 0) {
                headline.ifPresent(read::add);
            }
            Window.Builder window = begun(sentences, headline);
            if (at > 0 && isRoomFor(sentences, headline, body.get(at - 1), at < body.size() ? body.get(at) : -1)) {
                window.sentence(sentences.get(body.get(at - 1)), body.get(at - 1), 1);
            }
            int pieces = 0;
            while (at < body.size() && (pieces == 0 || pieces + size(sentences.get(body.get(at))) <= RUN)) {
                Sentence sentence = sentences.get(body.get(at));
                window.sentence(sentence, body.get(at), 1);
                pieces += size(sentence);
                read.add(body.get(at));
                at++;
            }
            windows.add(window.mark(WordPiece.SEP, 1).of(read));
        } while (at < body.size());
        return windows;
    }

    private Window.Builder begun(List<Sentence> sentences, OptionalInt headline) {
        Window.Builder window =
                new Window.Builder(wordPiece, longest).mark(WordPiece.CLS, headline.isPresent() ? 0 : 1);
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

    /** Tells whether the sentence before fits beside the headline and the next one. */
    private boolean isRoomFor(List<Sentence> sentences, OptionalInt headline, int before, int next) {
        int title = headline.isPresent() ? size(sentences.get(headline.getAsInt())) : 0;
        int following = next < 0 ? 0 : size(sentences.get(next));
        return title + size(sentences.get(before)) + following + MARKS <= longest;
    }

    private int size(Sentence sentence) {
        return WordPiece.words(sentence.text()).stream()
                .mapToInt(w -> wordPiece.pieces(w.of(sentence.text())).length)
                .sum();
    }
}
