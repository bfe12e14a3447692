package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.WordClasses;

/** Counts the names in a run of sentences that also occur in the rest of the text. */
final class SharedNames {

    /**
     * Capitalised words and numbers with letters. There is no parse yet, and these are names often enough to tell two
     * stories apart.
     */
    private static final Pattern NAME = Pattern.compile("\\b(?:[A-Z][\\w&'-]+|[A-Z]?\\d{3,4}[A-Z]?|[A-Z]\\d{2,3})\\b");

    /** Words with a capital only because they begin a sentence, in any story. */
    private static final Set<String> WORDS = WordClasses.of("cleaning", "word with a capital for its place");

    private final List<Set<String>> names = new ArrayList<>();
    private final Map<String, Integer> sentences = new HashMap<>();

    SharedNames(List<String> texts) {
        for (String text : texts) {
            Set<String> found = names(text);
            names.add(found);
            found.forEach(name -> sentences.merge(name, 1, Integer::sum));
        }
    }

    /** Returns the names in a text. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        NAME.matcher(text)
                .results()
                .map(r -> r.group())
                .filter(n -> !WORDS.contains(n))
                .forEach(names::add);
        return names;
    }

    /**
     * Returns the share of shared names for each run from a sentence on, by the index after its last sentence; 0 for a
     * run without names.
     */
    double[] from(int from) {
        double[] shares = new double[names.size() + 1];
        Map<String, Integer> inside = new HashMap<>();
        int all = 0;
        int shared = 0;
        for (int i = from; i < names.size(); i++) {
            for (String name : names.get(i)) {
                int everywhere = sentences.getOrDefault(name, 0);
                int before = inside.merge(name, 1, Integer::sum) - 1;
                all++;
                shared += (before + 1 < everywhere ? before + 1 : 0) - (before < everywhere ? before : 0);
            }
            shares[i + 1] = all == 0 ? 0 : (double) shared / all;
        }
        return shares;
    }
}
