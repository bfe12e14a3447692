package org.dateline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A value that the reader weighed.
 *
 * @param name the value
 * @param probability its probability, 0 to 1
 */
public record Choice(String name, double probability) {

    /** The chosen value and the next best one. */
    private static final int SHOWN = 2;

    /** Returns the two likeliest values, the likelier first. */
    static List<Choice> likeliest(List<String> names, double[] probabilities) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Choice(names.get(i), probabilities[i]))
                .sorted(Comparator.comparingDouble(Choice::probability).reversed())
                .limit(SHOWN)
                .toList();
    }
}
