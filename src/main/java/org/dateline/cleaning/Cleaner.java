package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;
import org.dateline.model.NameKey;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.springframework.stereotype.Component;

/** Extracts the sentences of a raw text, without repetitions and boilerplate. */
@Component
public class Cleaner {

    /** Finds a letter or a digit. Marks and rules between the parts of a page have none. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    private final Sentences sentences = new Sentences();
    private final Boilerplate boilerplate = Boilerplate.load();

    /**
     * Returns the sentences of an article, once each, in the order of the text, with offsets into the raw text.
     * {@link SentenceBounds} limits their number and length.
     */
    public List<Sentence> clean(String rawText) {
        return read(rawText, cut -> {}, (span, reason) -> {});
    }

    /** Returns a message for each part that {@link #clean} leaves out because it is too long. */
    public List<String> cuts(String rawText) {
        List<String> cuts = new ArrayList<>();
        read(rawText, cuts::add, (span, reason) -> {});
        return cuts;
    }

    /**
     * Words of a text that belong to none of its sentences.
     *
     * @param text the words
     * @param reason why they are left out, such as "is boilerplate"
     */
    public record LeftOut(String text, String reason) {}

    /** Returns the words that {@link #clean} leaves out as repetitions, as boilerplate or as no part of a sentence. */
    public List<LeftOut> leftOut(String rawText) {
        List<LeftOut> all = new ArrayList<>();
        read(rawText, cut -> {}, (span, reason) -> {
            String words = span.of(rawText).strip();
            if (SAYS_SOMETHING.matcher(words).find()) {
                all.add(new LeftOut(words, reason));
            }
        });
        return all;
    }

    private List<Sentence> read(String rawText, Consumer<String> cuts, BiConsumer<Span, String> leftOut) {
        List<Sentence> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Span> lines = Sentences.lines(rawText);
        for (int i = 0; i < lines.size(); i++) {
            Checkpoint.pass();
            String line = lines.get(i).of(rawText);
            if (!seen.add(NameKey.of(line))) {
                leftOut.accept(lines.get(i), "repeats an earlier line");
                continue;
            }
            List<Sentence> found = sentences.of(rawText, lines.get(i), i);
            List<Sentence> news = boilerplate.news(line, lines.get(i).start(), found);
            tell(lines.get(i), found, news, leftOut);
            for (Sentence sentence : news) {
                if (kept.size() == SentenceBounds.SENTENCES) {
                    cuts.accept("the text after character " + sentence.span().start() + ": " + SentenceBounds.SENTENCES
                            + " sentences are read");
                    return kept;
                }
                keep(sentence, kept, cuts);
            }
        }
        return kept;
    }

    /** Tells which words of a line are left out: its boilerplate, and those before, between and after its sentences. */
    private static void tell(Span line, List<Sentence> found, List<Sentence> news, BiConsumer<Span, String> leftOut) {
        int end = line.start();
        int told = 0;
        for (Sentence sentence : found) {
            leftOut.accept(new Span(end, sentence.span().start()), "is no part of a sentence");
            if (told < news.size() && news.get(told) == sentence) {
                told++;
            } else {
                leftOut.accept(sentence.span(), "is boilerplate");
            }
            end = sentence.span().end();
        }
        leftOut.accept(new Span(end, line.end()), "is no part of a sentence");
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
