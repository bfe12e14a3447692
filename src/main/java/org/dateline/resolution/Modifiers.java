package org.dateline.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Finds the owner of a noun from its modifiers: "the US president", "the navies of India and Japan".
 *
 * @param scene the sentences with the names in them
 * @param catalogue the countries and bodies
 */
record Modifiers(Scene scene, Catalogue catalogue) {

    /** The dependency labels of a modifier before its noun. */
    static final Set<String> BEFORE = Set.of("compound", "nmod", "amod", "poss");

    private static final Set<String> PREPOSITION = Set.of("prep");

    private static final Set<String> OBJECT = Set.of("pobj");

    /**
     * Returns the first country or body named before or after a noun, or the country of the capital that it sits in.
     */
    Optional<String> country(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        return Stream.of(parse.children(head, BEFORE), behind(parse, head), charge(parse, head))
                .flatMap(words -> words)
                .flatMap(t -> Stream.concat(Stream.of(t), parse.children(t, BEFORE)))
                .flatMap(t -> scene.known(sentence, t).stream())
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> isCountry(id) || catalogue.isOfKind(id, EntityKind.ORGANIZATION))
                .findFirst()
                .or(() -> new CapitalMetonymy(catalogue).of(parse, head))
                .or(() -> adjective(sentence, head));
    }

    /**
     * Returns the country named directly before a noun, with any governor of the noun in the parse: "Libyan court jails
     * twelve".
     */
    private Optional<String> adjective(int sentence, Token head) {
        return Stream.of(head)
                .filter(noun -> noun.index() > 0)
                .map(noun -> scene.parse(sentence).tokens().get(noun.index() - 1))
                .filter(before -> before.is("JJ"))
                .flatMap(before -> scene.known(sentence, before).stream())
                .map(name -> Objects.requireNonNull(name.link()).entity())
                .filter(this::isCountry)
                .findFirst();
    }

    private Stream<Token> behind(Parse parse, Token head) {
        return parse.children(head, PREPOSITION)
                .filter(p -> p.lemma().equals("of") || p.lemma().equals("in") && catalogue.isOrganNoun(head.lemma()))
                .flatMap(p -> parse.children(p, OBJECT))
                .flatMap(t -> Stream.concat(Stream.of(t), department(parse, t)));
    }

    /** Returns the words after the portfolio of a minister: "the Minister for Defence of Australia". */
    private static Stream<Token> charge(Parse parse, Token head) {
        return parse.children(head, PREPOSITION)
                .filter(p -> p.lemma().equals("for"))
                .flatMap(p -> parse.children(p, OBJECT))
                .flatMap(t -> department(parse, t));
    }

    /**
     * Returns the words after the field of a ministry, which precedes the owner: "the Ministry of Defence of Estonia".
     */
    private static Stream<Token> department(Parse parse, Token of) {
        return parse.children(of, PREPOSITION)
                .filter(p -> p.lemma().equals("of"))
                .flatMap(p -> parse.children(p, OBJECT));
    }

    /** Returns all owners of a noun: "the navies of India and Japan". */
    List<String> countries(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        Stream<Token> of = parse.children(head, PREPOSITION)
                .filter(p -> p.lemma().equals("of") || p.lemma().equals("from"))
                .flatMap(p -> parse.children(p, OBJECT));
        return Stream.of(joined(parse, head), parse.children(head, BEFORE), of)
                .flatMap(words -> words)
                .flatMap(t -> parse.conjuncts(t).stream())
                .flatMap(t -> scene.allKnown(sentence, t))
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(this::isCountry)
                .distinct()
                .toList();
    }

    /** Returns the adjectives that a comma or "and" joins to those of a noun: "Dutch" in "Dutch, Chinese officials". */
    private static Stream<Token> joined(Parse parse, Token head) {
        int first = head.index();
        while (first > 0 && parse.tokens().get(first - 1).isNominal()) {
            first--;
        }
        boolean joins = first > 1
                && parse.tokens().get(first).is("J")
                && (parse.tokens().get(first - 1).is("CC")
                        || parse.tokens().get(first - 1).form().equals(","))
                && parse.tokens().get(first - 2).is("J");
        return joins ? Stream.of(parse.tokens().get(first - 2)) : Stream.empty();
    }

    private boolean isCountry(String id) {
        return catalogue.isOfKind(id, EntityKind.COUNTRY);
    }
}
