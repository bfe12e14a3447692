package org.dateline.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells which word of a headline may be its verb: the engine, which learnt from prose, takes many for nouns.
 *
 * @param codebook whose verbs count
 */
record HeadlineVerbs(Codebook codebook) {

    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD", "VBN");

    /** Behind a preposition, an article or an adjective stands a noun: "Imposition of Sanctions". */
    private static final Set<String> NOT_BEFORE_VERBS = Set.of("IN", "DT", "JJ", "PRP$", "POS", "CD");

    /** Nouns that take a plural verb in the form of a singular. */
    private static final Set<String> PLURALS = Set.of("police", "people", "military", "staff", "crew", "public");

    /** Tells whether the engine saw a verb that tells the act. */
    boolean tell(Parse parse) {
        return parse.tokens().stream().anyMatch(t -> isToldBy(t) && !isMisread(parse, t));
    }

    /** A verb that the codebook knows: "Brussels fines Google record sum" is not told by "record". */
    private boolean isToldBy(Token word) {
        return isFinite(word) && (word.is("MD") || codebook.isVerb(word.lemma()));
    }

    /** "Japan lodges protest": the verb was taken for a noun, and its object for the verb. */
    private boolean isMisread(Parse parse, Token told) {
        if (told.index() < 2 || !Set.of("VBP", "VB", "VBD").contains(told.pos())) {
            return false;
        }
        Token before = parse.tokens().get(told.index() - 1);
        boolean subject = before.pos().startsWith("NN") && before.relation().equals("nsubj");
        return subject
                && before.form().endsWith("s")
                && before.head() == told.index()
                && lemmas(before.form().toLowerCase(Locale.ROOT)).anyMatch(codebook::isVerb)
                && parse.child(before, Set.of("compound", "nmod", "poss")).isPresent()
                && codebook.isNoun(told.form().toLowerCase(Locale.ROOT));
    }

    /** A participle before a noun is none: "imported fish". */
    private static boolean isFinite(Token word) {
        return FINITE.contains(word.pos())
                && !Set.of("nmod", "acl", "relcl", "amod").contains(word.relation());
    }

    /** The word as the verb it may be: "eyes", "scrap" behind a plural, "OK" behind "to". */
    Optional<Token> of(Parse parse, Token word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        Token before = parse.tokens().get(word.index() - 1);
        if (NOT_BEFORE_VERBS.stream().anyMatch(before::is) && !before.form().equals("to") && !isPeople(before)) {
            return Optional.empty();
        }
        if (form.endsWith("s") && form.length() > 2) {
            return lemmas(form).filter(codebook::isVerb).findFirst().map(lemma -> as(word, lemma, "VBZ"));
        }
        boolean plural = Set.of("NNS", "NNPS").contains(before.pos())
                || PLURALS.contains(before.lemma())
                || before.entity().endsWith("NORP")
                || isPeople(before)
                || isPluralName(before, word)
                || isJoined(parse, before);
        boolean infinitive = before.form().equals("to");
        return (plural || infinitive) && codebook.isVerb(form)
                ? Optional.of(as(word, form, infinitive ? "VB" : "VBP"))
                : Optional.empty();
    }

    /** "Swiss", "Dutch", "British", "Japanese" at the start: such names of peoples are plurals. */
    private static boolean isPeople(Token first) {
        return first.index() == 0 && first.form().matches("[A-Z]\\w+(ss|ch|sh|ese)");
    }

    /** "Citizen Airmen Deploy": where every word has a capital, the form tells a plural. */
    private static boolean isPluralName(Token before, Token word) {
        return before.pos().equals("NNP")
                && Character.isUpperCase(word.form().charAt(0))
                && before.form().matches("\\p{Lu}\\w+(?:[^s]s|men)");
    }

    /** "Serbia, Kosovo": two names before a verb are a plural. */
    private static boolean isJoined(Parse parse, Token last) {
        List<Token> names = parse.tokens().subList(0, last.index() + 1);
        return last.is("NNP")
                && names.stream().anyMatch(t -> t.form().equals(",") || t.is("CC"))
                && names.stream()
                        .allMatch(t -> t.is("NNP") || t.is("CC") || t.form().equals(","));
    }

    private static Stream<String> lemmas(String form) {
        String stem = form.substring(0, form.length() - 1);
        return Stream.of(
                stem,
                form.endsWith("es") ? form.substring(0, form.length() - 2) : stem,
                form.endsWith("ies") ? form.substring(0, form.length() - 3) + "y" : stem);
    }

    private static Token as(Token t, String lemma, String pos) {
        return new Token(t.index(), t.form(), lemma, pos, t.entity(), t.head(), t.relation(), t.span());
    }
}
