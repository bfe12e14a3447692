package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.model.Checkpoint;
import org.dateline.model.NameKey;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.springframework.stereotype.Component;

/** Extracts the sentences of a raw text, without repetitions and boilerplate. */
@Component
public class Cleaner {

    private final Sentences sentences = new Sentences();
    private final Boilerplate boilerplate = Boilerplate.load();

    /**
     * Returns the sentences of an article, once each, in the order of the text, with offsets into the raw text.
     * {@link SentenceBounds} limits their number and length.
     */
    public List<Sentence> clean(String rawText) {
        return read(rawText, cut -> {});
    }

    /** Returns a message for each part that {@link #clean} leaves out because it is too long. */
    public List<String> cuts(String rawText) {
        List<String> cuts = new ArrayList<>();
        read(rawText, cuts::add);
        return cuts;
    }

    private List<Sentence> read(String rawText, Consumer<String> cuts) {
        List<Sentence> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Span> lines = Sentences.lines(rawText);
        for (int i = 0; i < lines.size(); i++) {
            Checkpoint.pass();
            String line = lines.get(i).of(rawText);
            if (seen.add(NameKey.of(line))) {
                List<Sentence> found = sentences.of(rawText, lines.get(i), i);
                for (Sentence sentence : boilerplate.news(line, lines.get(i).start(), found)) {
                    if (kept.size() == SentenceBounds.SENTENCES) {
                        cuts.accept("the text after character "
                                + sentence.span().start() + ": " + SentenceBounds.SENTENCES + " sentences are read");
                        return kept;
                    }
                    keep(sentence, kept, cuts);
                }
            }
        }
        return kept;
    }

    private static void keep(Sentence sentence, List<Sentence> kept, Consumer<String> cuts) {
        Sentence bounded = SentenceBounds.cut(sentence);
        if (bounded != sentence) {
            cuts.accept("sentence " + kept.size() + " after character "
                    + bounded.span().end() + ": "
                    + (sentence.span().end() - bounded.span().end())
                    + " characters are not read; a sentence has at most "
                    + SentenceBounds.WORDS + " words of " + SentenceBounds.WORD_CHARACTERS + " characters, "
                    + SentenceBounds.CHARACTERS + " characters in all");
        }
        if (!bounded.text().isEmpty()) {
            kept.add(bounded);
        }
    }
}
