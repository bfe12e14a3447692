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
 * Tells whose a noun is by the words that modify it: "the US president", "the navies of India and Japan".
 *
 * @param scene the sentences with the names in them
 * @param catalogue knows countries and bodies
 */
record Modifiers(Scene scene, Catalogue catalogue) {

    /** How a modifier before a noun depends on it. */
    static final Set<String> BEFORE = Set.of("compound", "nmod", "amod", "poss");

    private static final Set<String> PREPOSITION = Set.of("prep");

    private static final Set<String> OBJECT = Set.of("pobj");

    /** The first country or body that is named before a noun or behind it, or the country of the capital that it sits in. */
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

    /** "Libyan court jails twelve": the word right before a noun is its own, whatever verb the noun is taken to belong to. */
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

    /** "The Minister for Defence of Australia". */
    private static Stream<Token> charge(Parse parse, Token head) {
        return parse.children(head, PREPOSITION)
                .filter(p -> p.lemma().equals("for"))
                .flatMap(p -> parse.children(p, OBJECT))
                .flatMap(t -> department(parse, t));
    }

    /** "The Ministry of Defence of Estonia": what it is a ministry of stands before whose it is. */
    private static Stream<Token> department(Parse parse, Token of) {
        return parse.children(of, PREPOSITION)
                .filter(p -> p.lemma().equals("of"))
                .flatMap(p -> parse.children(p, OBJECT));
    }

    /** All whose a noun is: "the navies of India and Japan". */
    List<String> countries(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        Stream<Token> of = parse.children(head, PREPOSITION)
                .filter(p -> p.lemma().equals("of") || p.lemma().equals("from"))
                .flatMap(p -> parse.children(p, OBJECT));
        return Stream.concat(parse.children(head, BEFORE), of)
                .flatMap(t -> parse.conjuncts(t).stream())
                .flatMap(t -> scene.known(sentence, t).stream())
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(this::isCountry)
                .distinct()
                .toList();
    }

    private boolean isCountry(String id) {
        return catalogue.isOfKind(id, EntityKind.COUNTRY);
    }
}
