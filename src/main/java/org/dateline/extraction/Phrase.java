package org.dateline.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * A word or several of the codebook, as lemmas.
 *
 * @param lemmas in the order of the text
 */
record Phrase(List<String> lemmas) {

    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");

    private static final Set<String> PREPOSITIONAL =
            Set.of("prep", "prt", "advmod", "agent", "dative", "dobj", "xcomp");
    private static final Set<String> INSIDE =
            Set.of("prep", "prt", "advmod", "dobj", "pobj", "xcomp", "acomp", "dative");

    /** An adverb or a determiner may stand between two words of a longer phrase. */
    private static final int WORDS_APART = 3;

    static Phrase of(String words) {
        return new Phrase(List.of(words.split(" ")));
    }

    int size() {
        return lemmas.size();
    }

    boolean startsWith(Token verb) {
        return verb.lemma().equals(lemmas.getFirst());
    }

    /** Tells whether a noun phrase ends with these words at a token: "export control" at "controls". */
    boolean endsAt(Parse parse, Token last) {
        return endsAt(parse, last, lemmas) || isHyphened() && endsAt(parse, last, parts());
    }

    private boolean isHyphened() {
        return lemmas.stream().anyMatch(l -> l.indexOf('-') > 0);
    }

    /** "Five-year review" as engines cut it: five, -, year, review. */
    private List<String> parts() {
        return lemmas.stream()
                .flatMap(l -> List.of(HYPHEN.matcher(l).replaceAll(" - ").split(" ")).stream())
                .toList();
    }

    private static boolean endsAt(Parse parse, Token last, List<String> lemmas) {
        int at = last.index();
        for (int i = lemmas.size() - 1; i >= 0; i--) {
            if (at < 0 || !is(parse.tokens().get(at), lemmas.get(i))) {
                return false;
            }
            at = before(parse, at);
        }
        return true;
    }

    /** The word before; "antidumping duty (AD) order" has its abbreviation in the middle. */
    private static int before(Parse parse, int at) {
        int before = at - 1;
        if (before >= 2
                && parse.tokens().get(before).form().equals(")")
                && parse.tokens().get(before - 2).form().equals("(")) {
            return before - 3;
        }
        return before;
    }

    /**
     * Finds these words from a verb on: "roll back" at "rolled" with the particle "back".
     *
     * @return the last word: the preposition that governs the object, or the verb itself
     */
    Optional<Token> startingAt(Parse parse, Token verb) {
        if (!verb.lemma().equals(lemmas.getFirst())) {
            return Optional.empty();
        }
        Optional<Token> at = Optional.of(verb);
        for (int i = 1; i < size() && at.isPresent(); i++) {
            at = next(parse, verb, at.get(), lemmas.get(i));
        }
        return at;
    }

    private Optional<Token> next(Parse parse, Token verb, Token before, String lemma) {
        Set<String> relations = size() == 2 ? PREPOSITIONAL : INSIDE;
        return parse.tokens().stream()
                .filter(t -> t.index() > verb.index() && is(t, lemma) && (isNear(t, before) || isTail(parse, t, verb)))
                .filter(t -> relations.contains(t.relation()))
                .filter(t -> t.head() == before.index() || t.head() == verb.index() || t.index() == before.index() + 1)
                .findFirst();
    }

    /** "Give in to" stands together; "impose on" may have its object between, "take to court" whose court it is. */
    private boolean isNear(Token word, Token before) {
        int apart = word.index() - before.index();
        boolean governed = word.head() == before.index() && word.relation().equals("pobj");
        return size() <= 2 || apart <= WORDS_APART || governed && apart <= 2 * WORDS_APART;
    }

    /** "Puts its ban on the firm on hold": what two words say behind a long object. */
    private boolean isTail(Parse parse, Token preposition, Token verb) {
        int next = preposition.index() + 1;
        return size() == 3
                && preposition.head() == verb.index()
                && preposition.relation().equals("prep")
                && next < parse.tokens().size()
                && is(parse.tokens().get(next), lemmas.getLast());
    }

    private static boolean is(Token token, String lemma) {
        return token.lemma().equals(lemma) || token.form().equalsIgnoreCase(lemma);
    }
}
