package org.dateline.summaries;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.BundledTable;

/**
 * A rewriting of words in titles, from a row of {@code summaries/titles.tsv}.
 *
 * @param words the words to replace
 * @param by the replacement, with the groups of the expression
 */
record Rewriting(Pattern words, String by) {

    /** Returns the rows for one occasion, in their order. */
    static List<Rewriting> of(String when) {
        return BundledTable.rows("/summaries/titles.tsv").stream()
                .filter(row -> row.getFirst().equals(when))
                .map(row -> new Rewriting(Pattern.compile(row.get(1)), row.size() > 2 ? row.get(2) : ""))
                .toList();
    }

    /** Applies all rewritings to a text, one after the other. */
    static String all(List<Rewriting> rewritings, String text) {
        String told = text;
        for (Rewriting rewriting : rewritings) {
            told = rewriting.words().matcher(told).replaceAll(rewriting.by());
        }
        return told;
    }
}
