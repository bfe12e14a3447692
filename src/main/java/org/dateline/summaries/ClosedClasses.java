package org.dateline.summaries;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.BundledTable;
import org.dateline.model.Token;

/** The small closed classes of English words, from {@code summaries/closed-classes.tsv}. */
final class ClosedClasses {

    private final Map<String, Set<String>> words = new HashMap<>();

    private final Map<String, String> shifts = new HashMap<>();

    ClosedClasses() {
        BundledTable.rows("/summaries/tense-shifts.tsv").forEach(row -> shifts.put(row.getFirst(), row.getLast()));
        BundledTable.rows("/summaries/closed-classes.tsv")
                .forEach(row -> words.put(
                        row.getFirst(), Stream.of(row.getLast().split(" ")).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether a word belongs to a class. */
    boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of())
                .contains(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }

    /** Whether any word of a text belongs to a class. */
    boolean isIn(String kind, String text) {
        return Stream.of(text.split(" ")).anyMatch(word -> is(kind, word));
    }

    /** Returns a regular expression for the words of a class, in lower case. */
    String expression(String kind) {
        return words.getOrDefault(kind, Set.of()).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether a word belongs to a class. A possessive "'s" is not taken for "is". */
    boolean is(String kind, Token token) {
        return !token.is("POS") && is(kind, token.form());
    }

    /** Whether a word is "be", "have" or a modal in any form. */
    boolean isAuxiliary(Token token) {
        return is("be", token) || is("have", token) || token.is("MD");
    }

    /** Whether a word may stand in the verb group before a verb: "has" and "not" in "has not banned". */
    boolean isInGroup(Token token) {
        return isAuxiliary(token) || token.is("RB");
    }

    /** Whether a word belongs to a date or names a day, such as "Monday" or "today". */
    boolean isDay(Token token) {
        return token.entity().endsWith("DATE") || is("moment", token);
    }

    /** Whether a noun means a person, by its ending. */
    boolean isPersonal(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return token.is("N")
                && words.getOrDefault("person ending", Set.of()).stream().anyMatch(form::endsWith);
    }

    /** Returns an auxiliary in the form that follows a verb in the present: "will" for "would". */
    String shifted(String auxiliary) {
        return shifts.getOrDefault(auxiliary.toLowerCase(Locale.ROOT), auxiliary);
    }
}
