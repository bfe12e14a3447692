package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells who is meant by a noun and by what is joined to it or told behind it, by their names where these are given.
 *
 * @param parse the sentence
 */
record JoinedNames(Parse parse) {

    /** What has a name that analyses do not know for one. */
    private static final Set<String> VESSELS = Set.of("ship", "vessel", "tanker", "boat", "freighter", "yacht");

    /** Those who are meant by a noun and by what is joined to it, by their names where these stand behind. */
    Stream<Token> joined(Token head) {
        NounPhrases phrases = new NounPhrases(parse);
        Token name = phrases.called(phrases.meant(head));
        // "Shipping company Kestrel and two tankers": parsers join these to the company.
        Stream<Token> inside = parse.children(name, Set.of("compound"))
                .filter(t -> !t.is("NNP"))
                .flatMap(t -> parse.children(t, Set.of("conj")));
        return Stream.of(parse.conjuncts(phrases.meant(head)).stream(), parse.conjuncts(name).stream(), inside)
                .flatMap(tokens -> tokens)
                .map(t -> phrases.called(phrases.meant(t)))
                .distinct();
    }

    /** "Two prosecutors, Rigoberto Solis and Lesbia Monzon": names behind those whom they are of; else all joined. */
    List<Token> listed(Token head) {
        return joined(head).flatMap(this::apposed).distinct().toList();
    }

    private Stream<Token> apposed(Token noun) {
        List<Token> names = noun.is("NNP") || !noun.is("NN")
                ? List.of()
                : parse.children(noun, Set.of("appos"))
                        .filter(t -> t.is("NNP") && t.index() > noun.index() + 1)
                        .filter(t -> VESSELS.contains(noun.lemma())
                                || t.entity().endsWith("PERSON")
                                || t.entity().endsWith("ORG"))
                        .flatMap(t -> parse.conjuncts(t).stream())
                        .toList();
        List<Token> all = names.isEmpty() ? counted(noun) : names;
        return all.isEmpty() ? Stream.of(noun) : all.stream();
    }

    /** "Two firms run by the army, Nexlink and Ostara": as many names as there are firms, wherever a parser hangs them. */
    private List<Token> counted(Token noun) {
        boolean several = noun.pos().equals("NNS")
                && parse.children(noun, Set.of("num", "nmod", "det"))
                        .anyMatch(t -> t.is("CD") || t.lemma().equals("both"));
        return several
                ? parse.subtree(noun).stream()
                        .filter(t -> t.relation().equals("appos") && t.is("NNP") && t.index() > noun.index() + 1)
                        .map(parse::conjuncts)
                        .filter(all -> all.size() > 1
                                && all.stream().allMatch(t -> t.entity().endsWith("ORG")))
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    /** "59 apps, including TikTok and WeChat". */
    Stream<Token> included(Token thing) {
        return parse.children(thing, Set.of("prep", "acl"))
                .filter(p -> p.form().equals("including"))
                .flatMap(p -> parse.children(p, Set.of("pobj", "dobj")))
                .flatMap(t -> parse.conjuncts(t).stream())
                .filter(t -> t.is("NNP"));
    }
}
