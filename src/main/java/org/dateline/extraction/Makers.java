package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells where goods come from and whose they are, by the names around a thing.
 *
 * @param parse the sentence
 * @param places what stands around the words of the act
 */
record Makers(Parse parse, Places places) {

    private static final Set<String> MAKING = Set.of(
            "make",
            "produce",
            "manufacture",
            "build",
            "supply",
            "provide",
            "develop",
            "own",
            "operate",
            "sell",
            "control");

    /**
     * A name beside a thing.
     *
     * @param kind whether it may be no more than where the thing comes from
     * @param name the name
     */
    record Maker(Slot.Kind kind, Token name) {}

    /** The names before a thing and those that it is of, at any depth. */
    List<Maker> of(Token thing) {
        Frame frame = new Frame(parse);
        List<Maker> makers = new ArrayList<>();
        places.modifiers(thing).forEach(t -> makers.add(new Maker(Slot.Kind.MAKER, t)));
        Stream.of("of", "by", "from", "for")
                .flatMap(p -> frame.governedBy(thing, p))
                .flatMap(t -> parse.conjuncts(t).stream())
                .forEach(t -> {
                    makers.add(new Maker(Slot.Kind.MAKER, t));
                    makers.addAll(of(t));
                });
        made(thing).forEach(t -> makers.add(new Maker(isPlace(t) ? Slot.Kind.MAKER : Slot.Kind.OBJECT, t)));
        named(thing).forEach(t -> makers.add(new Maker(Slot.Kind.OBJECT, t)));
        return makers;
    }

    /** "Made by China" tells where goods come from, "made by Nexlink" whose they are, whoever that is. */
    static boolean isPlace(Token name) {
        return !name.is("NNP") || name.entity().endsWith("GPE") || name.entity().endsWith("LOC");
    }

    /** "Equipment produced by Huawei". */
    private Stream<Token> made(Token thing) {
        return parse.children(thing, Set.of("acl"))
                .filter(v -> MAKING.contains(v.lemma()))
                .flatMap(v -> new Frame(parse).governedBy(v, "by"))
                .flatMap(t -> parse.conjuncts(t).stream());
    }

    /** "The video app Kivo": a name right behind a thing is what it is called. */
    private Stream<Token> named(Token thing) {
        return parse.children(thing, Set.of("appos"))
                .filter(t -> t.is("NNP") && t.index() > thing.index())
                .filter(t -> parse.tokens().subList(thing.index() + 1, t.index()).stream()
                        .allMatch(between -> between.is("NNP")));
    }
}
