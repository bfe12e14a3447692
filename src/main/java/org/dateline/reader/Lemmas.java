package org.dateline.reader;

import java.util.Locale;
import java.util.Map;
import org.dateline.model.WordClasses;

/**
 * The base forms of nouns, by the regular endings of English and a few irregular plurals. Other words are unchanged.
 */
final class Lemmas {

    private static final Map<String, String> IRREGULAR = WordClasses.mapped("reader", "irregular plural");

    private Lemmas() {}

    /** Returns the base form of a word with its tag, in lower case. */
    static String of(String form, String tag) {
        String word = form.toLowerCase(Locale.ROOT);
        return tag.equals("NNS") ? singular(word) : word;
    }

    private static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("men") && word.length() > 5) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(?:ss|x|ch|sh|zz)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
