package org.dateline.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;

/** Gathers who is meant by the words in a place: those joined to them, the makers and the owners of things. */
final class Fillers {

    /** What is somebody's, so that who holds it is meant. */
    private static final Set<String> BELONGINGS =
            Set.of("property", "asset", "interest", "account", "fund", "reserve", "holding", "wealth");

    /** What somebody does with a firm, so that it is he who is kept from it. */
    private static final Set<String> DEALS =
            Set.of("purchase", "takeover", "acquisition", "bid", "merger", "buyout", "investment", "offer");

    /** What has a name that analyses do not know for one. */
    private static final Set<String> VESSELS = Set.of("ship", "vessel", "tanker", "boat", "freighter", "yacht");

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

    private final Parse parse;
    private final Frame frame;
    private final NounPhrases phrases;
    private final Places places;
    private final Slots slots;
    private final Set<Slot> filled = new LinkedHashSet<>();

    Fillers(Parse parse, int sentence, Places places) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.phrases = new NounPhrases(parse);
        this.places = places;
        this.slots = new Slots(parse, sentence);
    }

    /** The slots filled so far, in the order of their places. */
    List<Slot> filled() {
        return new ArrayList<>(filled);
    }

    void add(Filler filler, Token head) {
        switch (filler) {
            case ACTOR, FEELER -> party(Role.ACTOR, head);
            case ADDRESSEE -> object(Role.ADDRESSEE, head);
            case BENEFICIARY -> party(Role.BENEFICIARY, head);
            case WHOM -> party(Role.TARGET, head);
            case TARGET, OBJECT -> object(Role.TARGET, head);
            case MAKER -> makers(Role.TARGET, head);
            case GOODS -> goods(head);
            case SEAT -> modifier(Role.TARGET, head);
            case DESTINATION -> firms(head);
            case ORIGIN, RECIPIENT, NONE -> {}
        }
    }

    void party(Role role, Token head) {
        joined(head).forEach(t -> add(role, Slot.Kind.PARTY, t));
    }

    void object(Role role, Token head) {
        for (Token noun : namesOf(head)) {
            if (DEALS.contains(noun.lemma()) && whoDeals(noun).findAny().isPresent()) {
                whoDeals(noun).forEach(who -> add(role, Slot.Kind.OBJECT, who));
                continue;
            }
            add(role, Slot.Kind.OBJECT, noun);
            makers(role, noun);
            included(noun).forEach(name -> add(role, Slot.Kind.OBJECT, name));
            owner(noun).ifPresent(owner -> party(role, owner));
        }
    }

    /** "Two prosecutors, Rigoberto Solis and Lesbia Monzon": names behind those whom they are of; else all joined. */
    private List<Token> namesOf(Token head) {
        return joined(head).flatMap(this::apposed).distinct().toList();
    }

    /** Those who are meant by a noun and by what is joined to it, by their names where these stand behind. */
    private Stream<Token> joined(Token head) {
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
        return names.isEmpty() ? Stream.of(noun) : names.stream();
    }

    /** "A duty on tiles" is on nobody, "a duty on Anatolia Seramik" or "on its tiles" on who makes them. */
    private void goods(Token head) {
        if (isPlace(head)) {
            makers(Role.TARGET, head);
            frame.governedBy(head, "from").forEach(this::firms);
        } else {
            firms(head);
        }
    }

    /** Those among joined names that nobody would take for a place. */
    private void firms(Token name) {
        parse.conjuncts(name).stream()
                .filter(t -> !isPlace(t) && !t.entity().endsWith("NORP"))
                .forEach(t -> add(Role.TARGET, Slot.Kind.OBJECT, t));
    }

    void modifier(Role role, Token modifier) {
        add(role, Slot.Kind.MODIFIER, modifier);
    }

    private void add(Role role, Slot.Kind kind, Token head) {
        filled.add(slots.of(role, kind, head));
    }

    /** "All property and interests in property of these persons": who is blocked is whose it is. */
    private Optional<Token> owner(Token thing) {
        return BELONGINGS.contains(thing.lemma())
                ? of(thing).or(() -> whose(thing)).or(() -> holder(thing))
                : Optional.empty();
    }

    /** What is "of the property of these persons" is theirs, not the property's; whose name has an "of" is no further's. */
    private Optional<Token> of(Token thing) {
        return parse.subtree(thing).stream()
                .filter(t -> t.lemma().equals("of") && t.index() > thing.index())
                .flatMap(of -> frame.governed(of).stream())
                .filter(owner -> owner.is("NN") && !BELONGINGS.contains(owner.lemma()))
                .findFirst();
    }

    /** "Russian assets", "the bank's reserves": whoever is named before them. */
    private Optional<Token> holder(Token thing) {
        return places.modifiers(thing)
                .filter(t -> t.is("NNP") || t.entity().endsWith("NORP"))
                .reduce((first, last) -> last);
    }

    /** "Persons whose property has been blocked". */
    private Optional<Token> whose(Token thing) {
        return parse.child(thing, Set.of("poss"))
                .filter(w -> w.pos().equals("WP$"))
                .map(w -> parse.head(thing))
                .filter(verb -> verb.relation().equals("relcl"))
                .map(parse::head);
    }

    /** The names before a thing and those that it is of, at any depth. */
    private void makers(Role role, Token thing) {
        places.modifiers(thing).forEach(t -> add(role, Slot.Kind.MAKER, t));
        Stream.of("of", "by", "from", "for")
                .flatMap(p -> frame.governedBy(thing, p))
                .flatMap(t -> parse.conjuncts(t).stream())
                .forEach(t -> {
                    add(role, Slot.Kind.MAKER, t);
                    makers(role, t);
                });
        made(thing).forEach(t -> add(role, isPlace(t) ? Slot.Kind.MAKER : Slot.Kind.OBJECT, t));
        named(thing).forEach(t -> add(role, Slot.Kind.OBJECT, t));
    }

    /** "Made by China" tells where goods come from, "made by Nexlink" whose they are, whoever that is. */
    private static boolean isPlace(Token name) {
        return !name.is("NNP") || name.entity().endsWith("GPE") || name.entity().endsWith("LOC");
    }

    /** "The video app Kivo": a name right behind a thing is what it is called. */
    private Stream<Token> named(Token thing) {
        return parse.children(thing, Set.of("appos"))
                .filter(t -> t.is("NNP") && t.index() > thing.index())
                .filter(t -> parse.tokens().subList(thing.index() + 1, t.index()).stream()
                        .allMatch(between -> between.is("NNP")));
    }

    /** "The block on Sagitel's purchase of Pelham", "a takeover by Sagitel". */
    private Stream<Token> whoDeals(Token deal) {
        Stream<Token> by =
                Stream.concat(Stream.of(deal), frame.governedBy(deal, "of")).flatMap(t -> frame.governedBy(t, "by"));
        return Stream.concat(parse.children(deal, Set.of("poss")), by).filter(t -> t.is("NNP"));
    }

    /** "59 apps, including TikTok and WeChat". */
    private Stream<Token> included(Token thing) {
        return parse.children(thing, Set.of("prep", "acl"))
                .filter(p -> p.form().equals("including"))
                .flatMap(p -> parse.children(p, Set.of("pobj", "dobj")))
                .flatMap(t -> parse.conjuncts(t).stream())
                .filter(t -> t.is("NNP"));
    }

    /** "Equipment produced by Huawei". */
    private Stream<Token> made(Token thing) {
        return parse.children(thing, Set.of("acl"))
                .filter(v -> MAKING.contains(v.lemma()))
                .flatMap(v -> frame.governedBy(v, "by"))
                .flatMap(t -> parse.conjuncts(t).stream());
    }
}
