package org.dateline.reader;

import java.util.List;
import org.dateline.model.Span;

/**
 * A word with its probabilities in the reader's first pass.
 *
 * @param span its place in the raw text
 * @param sentence the index of its sentence
 * @param tags the two likeliest part-of-speech tags, the likelier first
 * @param mentions the two likeliest kinds of mention, {@code O} for none
 * @param act the probability that it names an act
 */
public record WeighedWord(Span span, int sentence, List<Choice> tags, List<Choice> mentions, double act) {}
