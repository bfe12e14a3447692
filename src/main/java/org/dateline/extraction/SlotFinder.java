package org.dateline.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds who may take part in an event: the heads of the phrases in its places. */
final class SlotFinder {

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "poss", "amod");

    private static final Set<String> NO_PREPOSITIONS = Set.of("subject", "object", "clause");

    /** A measure on one kind of goods is none on another. */
    private static final Set<Instrument> OF_GOODS = Set.of(Instrument.TARIFF, Instrument.TRADE_REMEDY);

    private static final Set<String> BELONGINGS = Set.of("property", "asset", "interest", "account", "fund");

    /** What is longer has a clause of its own in it. */
    private static final int LONGEST_SOURCE = 12;

    private final Parse parse;
    private final int sentence;
    private final Event event;
    private final Frame frame;
    private final NounPhrases phrases;
    private final Set<Slot> slots = new LinkedHashSet<>();

    SlotFinder(Parse parse, int sentence, Event event) {
        this.parse = parse;
        this.sentence = sentence;
        this.event = event;
        this.frame = new Frame(parse);
        this.phrases = new NounPhrases(parse);
    }

    List<Slot> slots() {
        actor();
        object();
        event.roles().forEach(this::prepositional);
        clause();
        modifiers();
        return new ArrayList<>(slots);
    }

    private void actor() {
        Filler filler = event.roles().getOrDefault("subject", Filler.ACTOR);
        Optional<Token> subject = filler == Filler.FEELER && frame.isPassive(event.verb())
                ? frame.object(event.verb())
                : frame.actor(event.verb());
        subject.filter(head -> !head.equals(event.noun())).ifPresent(head -> {
            add(filler, head);
            if (filler == Filler.ACTOR) {
                phrases.namesBefore(head).forEach(name -> party(Role.ACTOR, name));
                arms(phrases.meant(head));
            }
        });
    }

    /** "A U.S. strike hit": whose arms they are. */
    private void arms(Token head) {
        if (event.meaning().instrument() == Instrument.MILITARY && !head.is("NNP")) {
            parse.children(head, MODIFIERS)
                    .filter(t -> !t.is("VB"))
                    .forEach(t -> slots.add(slot(parse, sentence, Role.ACTOR, Slot.Kind.MODIFIER, t)));
        }
    }

    private void object() {
        Filler filler = event.roles().get("object");
        if (event.noun() == null && filler != null) {
            boolean dealt = deal();
            direct().filter(head -> !dealt || hasName(phrases.phrase(head))).ifPresent(head -> add(filler, head));
        }
    }

    /** "Forbids its operators to buy gear from Huawei": whom nobody may deal with, when somebody is named there. */
    private boolean deal() {
        List<Token> with =
                Stream.ofNullable(event.dealing()).flatMap(this::dealtWith).toList();
        boolean named = with.stream().anyMatch(t -> hasName(parse.subtree(t)));
        if (named) {
            with.stream().filter(head -> !head.lemma().equals("business")).forEach(head -> object(Role.TARGET, head));
        }
        return named;
    }

    private Stream<Token> dealtWith(Token deal) {
        List<Token> goods = frame.object(deal).stream().toList();
        return Stream.concat(
                goods.stream(),
                Stream.of("from", "with", "to", "in")
                        .flatMap(p -> Stream.concat(
                                frame.governedBy(deal, p), goods.stream().flatMap(g -> frame.governedBy(g, p)))));
    }

    private static boolean hasName(List<Token> words) {
        return words.stream().anyMatch(t -> t.is("NNP") || t.entity().endsWith("NORP"));
    }

    private Optional<Token> direct() {
        if (event.link().index() != event.verb().index()
                && frame.object(event.verb()).isEmpty()) {
            return event.link().is("VB") ? frame.object(event.link()) : frame.governed(event.link());
        }
        return frame.object(event.verb())
                .or(() -> event.complement() == null
                        ? Optional.empty()
                        : parse.child(event.complement(), Set.of("nsubj", "nsubjpass")));
    }

    /** "Determines that exporters sold", "that subsidies were provided to producers": whom a finding is about. */
    private void clause() {
        Filler filler = event.roles().get("clause");
        if (filler != null) {
            Stream.concat(
                            parse.children(event.verb(), Set.of("ccomp")),
                            Stream.ofNullable(event.noun())
                                    .flatMap(n -> parse.children(n, Set.of("ccomp", "acl", "relcl"))))
                    .flatMap(said -> Stream.concat(
                            parse.children(said, Set.of("nsubj", "nsubjpass")), frame.governedBy(said, "to")))
                    .filter(head -> !head.is("W"))
                    .forEach(head -> add(filler, head));
            if (filler == Filler.ACTOR) {
                customers().forEach(head -> add(filler, head));
            }
        }
    }

    /** "A contract to supply the Air Force with tankers". */
    private Stream<Token> customers() {
        return Stream.ofNullable(event.noun())
                .flatMap(n -> parse.children(n, Set.of("acl")))
                .filter(v -> parse.children(v, Set.of("aux")).anyMatch(a -> a.is("TO")))
                .flatMap(v -> parse.children(v, Set.of("dobj")))
                .filter(t -> t.is("NNP"));
    }

    private void prepositional(String preposition, Filler filler) {
        if (NO_PREPOSITIONS.contains(preposition)) {
            return;
        }
        Stream<Token> words = Stream.concat(Stream.ofNullable(event.noun()), Stream.of(event.verb()));
        words.flatMap(word -> governed(word, preposition)).distinct().forEach(head -> add(filler, head));
    }

    /** Parsers hang a second preposition on the first one's noun: "assistance for development to those nations". */
    private Stream<Token> governed(Token word, String preposition) {
        Stream<Token> nested = word.is("NN")
                ? parse.children(word, Set.of("prep"))
                        .flatMap(p -> frame.governed(p).stream())
                        .filter(t -> !t.is("NNP"))
                        .flatMap(t -> frame.governedBy(t, preposition))
                : Stream.empty();
        // "Conducted strikes using aircraft against ISIL": "against" is of the act wherever it hangs.
        Stream<Token> against = preposition.equals("against") && word.is("VB")
                ? parse.subtree(word).stream()
                        .filter(p -> p.lemma().equals("against") && p.index() > word.index())
                        .flatMap(p -> frame.governed(p).stream())
                : Stream.empty();
        return Stream.concat(Stream.concat(frame.governedBy(word, preposition), nested), against);
    }

    /** "Iran sanctions", "Huawei ban": a name before the measure. */
    private void modifiers() {
        Token noun = event.noun();
        if (noun != null) {
            parse.children(noun, MODIFIERS)
                    .filter(t -> !t.is("VB"))
                    .forEach(t -> slots.add(slot(parse, sentence, ofModifier(t), Slot.Kind.MODIFIER, t)));
        }
    }

    /** "The EU's sanctions" are the EU's, "Iran sanctions" are on Iran. */
    private static Role ofModifier(Token modifier) {
        return modifier.relation().equals("poss") ? Role.ACTOR : Role.TARGET;
    }

    private void add(Filler filler, Token head) {
        switch (filler) {
            case ACTOR, FEELER -> party(Role.ACTOR, head);
            case ADDRESSEE -> object(Role.ADDRESSEE, head);
            case BENEFICIARY -> party(Role.BENEFICIARY, head);
            case WHOM -> party(Role.TARGET, head);
            case TARGET, OBJECT -> object(Role.TARGET, head);
            case MAKER, GOODS -> makers(Role.TARGET, head);
            case ORIGIN, DESTINATION, NONE -> {}
        }
    }

    private void party(Role role, Token head) {
        parse.conjuncts(phrases.meant(head)).forEach(t -> slots.add(slot(parse, sentence, role, Slot.Kind.PARTY, t)));
    }

    private void object(Role role, Token head) {
        for (Token noun : parse.conjuncts(phrases.meant(head))) {
            slots.add(slot(parse, sentence, role, Slot.Kind.OBJECT, noun));
            makers(role, noun);
            owner(noun).ifPresent(owner -> party(role, owner));
        }
    }

    /** "All property and interests in property of these persons": who is blocked is whose it is. */
    private Optional<Token> owner(Token thing) {
        return BELONGINGS.contains(thing.lemma())
                ? parse.subtree(thing).stream()
                        .filter(t -> t.lemma().equals("of") && t.index() > thing.index())
                        .flatMap(of -> frame.governed(of).stream())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    /** The names before a thing and those that it is of, at any depth. */
    private void makers(Role role, Token thing) {
        parse.children(thing, MODIFIERS)
                .filter(t -> !t.is("VB"))
                .forEach(t -> slots.add(slot(parse, sentence, role, Slot.Kind.MAKER, t)));
        Stream.of("of", "by", "from", "for")
                .flatMap(p -> frame.governedBy(thing, p))
                .flatMap(t -> parse.conjuncts(t).stream())
                .forEach(t -> {
                    slots.add(slot(parse, sentence, role, Slot.Kind.MAKER, t));
                    makers(role, t);
                });
    }

    /** What the act is about: the object of a ban, without its articles and its makers' names. */
    @Nullable
    String goods() {
        if (event.noun() != null) {
            return OF_GOODS.contains(event.meaning().instrument()) ? covered(event.noun()) : null;
        }
        if (event.roles().get("object") != Filler.OBJECT) {
            return null;
        }
        Token deal = event.dealing();
        return (deal == null ? direct() : frame.object(deal))
                .map(this::thing)
                .filter(t -> !t.is("NNP"))
                .map(Token::form)
                .orElse(null);
    }

    /** "An antidumping duty order on threaded rod from India": what it is on, and for remedies whence. */
    private @Nullable String covered(Token noun) {
        Optional<Token> goods = frame.governedBy(noun, "on").findFirst().filter(t -> !t.is("NNP"));
        Optional<Token> origin = event.meaning().instrument() == Instrument.TRADE_REMEDY
                ? Stream.concat(goods.stream(), Stream.of(noun))
                        .flatMap(t -> frame.governedBy(t, "from"))
                        .filter(t -> t.is("NNP"))
                        .findFirst()
                : Optional.empty();
        return goods.map(g -> g.form() + origin.map(o -> " from " + o.form()).orElse(""))
                .orElse(null);
    }

    private Token thing(Token object) {
        return frame.governedBy(object, "of").findFirst().orElse(object);
    }

    /** Whom a text names as its source, in all its words: "some of those familiar with the conversations". */
    static Slot source(Parse parse, int sentence, Token head) {
        List<Token> words = parse.subtree(head);
        boolean contiguous = words.getLast().index() - words.getFirst().index() == words.size() - 1;
        Slot slot = slot(parse, sentence, Role.ACTOR, Slot.Kind.PARTY, head);
        if (!contiguous || head.is("NNP") || words.size() > LONGEST_SOURCE) {
            return slot;
        }
        Span span =
                new Span(words.getFirst().span().start(), words.getLast().span().end());
        int offset = parse.sentence().span().start();
        String text = parse.sentence().text().substring(span.start() - offset, span.end() - offset);
        return new Slot(slot.role(), slot.kind(), sentence, head.index(), text, span);
    }

    static Slot slot(Parse parse, int sentence, Role role, Slot.Kind kind, Token head) {
        List<Token> words = new NounPhrases(parse).phrase(head);
        Span span = new Span(words.getFirst().span().start(), head.span().end());
        int offset = parse.sentence().span().start();
        String text = parse.sentence().text().substring(span.start() - offset, span.end() - offset);
        return new Slot(role, kind, sentence, head.index(), text, span);
    }
}
