package org.dateline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.ReadText;
import org.dateline.model.Span;

/**
 * The findings of the reader in a text, with the probabilities of the values that it chose and rejected.
 *
 * @param text the findings
 * @param needs the least probabilities at which words name acts
 * @param words the words in the order of the text, as the model divides it
 * @param triggers the words that may name acts, in no order
 */
public record Reasons(ReadText text, Thresholds needs, List<WeighedWord> words, List<WeighedTrigger> triggers) {

    public Reasons {
        words = List.copyOf(words);
        triggers = List.copyOf(triggers);
    }

    /**
     * The least probabilities at which words name acts, each from 0 to 1.
     *
     * @param candidate the probability in the first pass that a word must exceed to be read in the second
     * @param first the least probability of the surest word of a text; below it, the text has no act
     * @param further the least probability of the other words in a text with an act
     */
    public record Thresholds(double candidate, double first, double further) {}

    /**
     * Returns the model's last word in a stretch of the text, whose tag stands for the whole stretch; empty if it has
     * none.
     */
    public Optional<WeighedWord> word(Span stretch) {
        return words.stream().filter(word -> stretch.contains(word.span())).reduce((first, second) -> second);
    }

    /** Returns the word of a sentence that is likeliest to name an act; empty if the sentence has no words. */
    public Optional<WeighedWord> likeliest(int sentence) {
        return words.stream()
                .filter(word -> word.sentence() == sentence)
                .max(Comparator.comparingDouble(WeighedWord::act));
    }

    /** Returns the reader's probabilities for a trigger; empty if the reader did not consider it. */
    public Optional<WeighedTrigger> trigger(Span word) {
        return triggers.stream().filter(trigger -> trigger.word().equals(word)).findFirst();
    }
}
