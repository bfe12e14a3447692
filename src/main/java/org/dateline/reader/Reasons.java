package org.dateline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.ReadText;
import org.dateline.model.Span;

/**
 * What the reader found in a text, with what it weighed and left.
 *
 * @param text the findings
 * @param needs the probabilities that words need to name acts
 * @param words the words in the order of the text, as the model divides it
 * @param triggers the words that may name acts, in no order
 */
public record Reasons(ReadText text, Thresholds needs, List<WeighedWord> words, List<WeighedTrigger> triggers) {

    public Reasons {
        words = List.copyOf(words);
        triggers = List.copyOf(triggers);
    }

    /**
     * The probabilities that words need to name acts.
     *
     * @param candidate what the second pass needs of the first
     * @param first what the surest word of a text needs; below it, the text has no act
     * @param further what the other words need then
     */
    public record Thresholds(double candidate, double first, double further) {}

    /** Returns the last word of the model in a stretch of the text, whose tag stands for the whole; empty if it has none. */
    public Optional<WeighedWord> word(Span stretch) {
        return words.stream().filter(word -> stretch.contains(word.span())).reduce((first, second) -> second);
    }

    /** Returns the word of a sentence that is likeliest to name an act; empty if the sentence has no words. */
    public Optional<WeighedWord> likeliest(int sentence) {
        return words.stream()
                .filter(word -> word.sentence() == sentence)
                .max(Comparator.comparingDouble(WeighedWord::act));
    }

    /** Returns what was weighed for a trigger; empty if the reader does not know it. */
    public Optional<WeighedTrigger> trigger(Span word) {
        return triggers.stream().filter(trigger -> trigger.word().equals(word)).findFirst();
    }
}
