package org.dateline.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Finds the words that a subject pronoun stands for: a person for "he" and "she", and a body or state for "it". They stand before it
 * in its sentence, or are a subject of the sentence before.
 *
 * @param parses the sentences of the article
 */
record Antecedent(List<Parse> parses) {

    private static final Set<String> OF_PERSON = WordClasses.of("reader", "pronoun of a person");

    private static final Set<String> OF_THING = WordClasses.of("reader", "pronoun of a body");

    private static final Set<String> OF_SEVERAL = WordClasses.of("reader", "pronoun of several");

    private static final Set<String> NAMES = Set.of("GPE", "ORG", "PERSON");

    /** Tells whether a pronoun stands for one party. */
    static boolean isOfOne(Token pronoun) {
        return OF_PERSON.contains(form(pronoun)) || OF_THING.contains(form(pronoun));
    }

    /** Tells whether a pronoun may mean the speaker of its sentence. */
    static boolean isOfSpeaker(Token pronoun) {
        return isOfOne(pronoun) || OF_SEVERAL.contains(form(pronoun));
    }

    /** Tells whether some words may be the antecedent of a pronoun: a person is no "it", and a state no "she". */
    static boolean agrees(Token pronoun, Parse parse, Span words) {
        List<Token> named = parse.tokens().stream()
                .filter(t -> t.span().overlaps(words))
                .takeWhile(t -> !t.is("IN"))
                .toList();
        // Behind a comma stands the name of an office: "Nicosia's minister, Nikos Christodoulides".
        boolean person = named.stream().anyMatch(t -> kind(t).equals("PERSON"));
        boolean body = !named.isEmpty()
                && !person
                && !kind(named.getLast()).equals("PERSON")
                && NAMES.contains(kind(named.getLast()));
        return OF_PERSON.contains(form(pronoun)) ? !body : !person;
    }

    /** Returns the actor that a subject pronoun stands for; empty if no words agree with it. */
    Optional<ReadAct.Part> of(Token pronoun, int sentence) {
        boolean person = OF_PERSON.contains(form(pronoun));
        Optional<ReadAct.Part> within = person
                ? last(sentence, t -> t.index() < pronoun.index() && kind(t).equals("PERSON"))
                : Optional.empty();
        boolean follows = sentence > 0
                && parses.get(sentence - 1).segment() == parses.get(sentence).segment()
                && !parses.get(sentence - 1).sentence().headline();
        return within.isPresent() || !follows
                ? within
                : subjects(sentence - 1)
                        .filter(t -> person == kind(t).equals("PERSON")
                                && !t.pos().equals("NNS")
                                && !t.pos().equals("PRP"))
                        .findFirst()
                        .map(t -> part(sentence - 1, t));
    }

    private Optional<ReadAct.Part> last(int sentence, Predicate<Token> condition) {
        return parses.get(sentence).tokens().stream()
                .filter(condition)
                .reduce((a, b) -> b)
                .map(t -> part(sentence, t));
    }

    private Stream<Token> subjects(int sentence) {
        return parses.get(sentence).tokens().stream().filter(t -> t.relation().equals("nsubj") && t.is("N"));
    }

    /** Returns the noun phrase that ends with a word. */
    private ReadAct.Part part(int sentence, Token head) {
        List<Token> tokens = parses.get(sentence).tokens();
        int first = head.index();
        while (first > 0 && isOfPhrase(tokens.get(first - 1))) {
            first--;
        }
        return new ReadAct.Part(
                ReadAct.Kind.ACTOR,
                sentence,
                new Span(tokens.get(first).span().start(), head.span().end()));
    }

    private static boolean isOfPhrase(Token token) {
        return (token.is("N") || token.is("J") || token.is("POS"))
                && !token.entity().endsWith("DATE");
    }

    private static String kind(Token token) {
        return token.entity().replaceFirst("^.-", "");
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
