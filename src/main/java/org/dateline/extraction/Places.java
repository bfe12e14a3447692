package org.dateline.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** The heads of the phrases that stand in the places around an event's words, whoever fills them. */
final class Places {

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "poss", "amod");

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass");

    private static final Set<String> LETTING = Set.of("allow", "let", "permit", "authorize", "authorise", "enable");

    private static final Set<String> LAYING = Set.of("impose", "apply", "levy", "slap", "place", "put", "lay");

    /** What is banned that somebody does. */
    private static final Set<String> ACTIVITIES =
            Set.of("landing", "flight", "overflight", "fishing", "visit", "entry", "docking", "transit", "investment");

    private static final Set<String> HELPING =
            Set.of("help", "assist", "support", "aid", "strengthen", "rebuild", "bolster", "shore");

    private final Parse parse;
    private final Event event;
    private final Frame frame;

    Places(Parse parse, Event event) {
        this.parse = parse;
        this.event = event;
        this.frame = new Frame(parse);
    }

    /** The object of the verb, or what its preposition or its complement governs. */
    Optional<Token> direct() {
        if (event.link().index() != event.verb().index()
                && frame.object(event.verb()).isEmpty()) {
            return event.link().is("VB") ? frame.object(event.link()) : frame.governed(event.link());
        }
        return frame.object(event.verb())
                .or(() -> event.complement() == null ? Optional.empty() : parse.child(event.complement(), SUBJECTS));
    }

    /** "Forbids its operators to buy gear from Huawei": whom nobody may deal with, and in what. */
    Stream<Token> dealtWith() {
        return Stream.ofNullable(event.dealing()).flatMap(this::dealtWith);
    }

    private Stream<Token> dealtWith(Token deal) {
        List<Token> goods = frame.object(deal).stream().toList();
        return Stream.concat(
                goods.stream(),
                Stream.of("from", "with", "to", "in")
                        .flatMap(p -> Stream.concat(
                                frame.governedBy(deal, p), goods.stream().flatMap(g -> frame.governedBy(g, p)))));
    }

    /** "Determines that exporters sold", "that subsidies were provided to producers": whom a finding is about. */
    Stream<Token> clause() {
        return Stream.concat(
                        parse.children(event.verb(), Set.of("ccomp")),
                        Stream.ofNullable(event.noun())
                                .flatMap(n -> parse.children(n, Set.of("ccomp", "acl", "relcl"))))
                .flatMap(said -> Stream.concat(parse.children(said, SUBJECTS), frame.governedBy(said, "to")))
                .filter(head -> !head.is("W"));
    }

    /** "Authorizing transactions with the bank". */
    Stream<Token> licensed() {
        return Stream.ofNullable(event.noun())
                .flatMap(n -> parse.children(n, Set.of("acl", "relcl")))
                .flatMap(v -> Stream.concat(Stream.of(v), parse.children(v, Set.of("ccomp", "xcomp"))))
                .flatMap(v -> Stream.concat(holder(v), dealt(v)))
                .map(new NounPhrases(parse)::called)
                .filter(t -> t.is("NNP") && !t.entity().endsWith("GPE") || isPaid(t));
    }

    /** "That allowed Adani to import". */
    private Stream<Token> holder(Token verb) {
        return LETTING.contains(parse.tokens().get(verb.head()).lemma())
                ? parse.children(verb, SUBJECTS)
                : Stream.empty();
    }

    /** "Allowing payments to the bank", "under which firms may do business with it". */
    private Stream<Token> dealt(Token verb) {
        return Stream.concat(Stream.of(verb), parse.children(verb, Set.of("dobj")))
                .flatMap(t -> Stream.of("with", "to").flatMap(p -> frame.governedBy(t, p)));
    }

    /** A name that the analysis takes for a place, and what is behind it says is none: "ENIMINAS, the mining company". */
    private boolean isPaid(Token name) {
        return name.is("NNP") && parse.children(name, Set.of("appos")).anyMatch(a -> a.is("NN") && !a.is("NNP"));
    }

    /** "A contract to supply the Air Force with tankers". */
    Stream<Token> customers() {
        return Stream.ofNullable(event.noun())
                .flatMap(n -> parse.children(n, Set.of("acl")))
                .filter(v -> frame.hasTo(v))
                .flatMap(v -> parse.children(v, Set.of("dobj")))
                .filter(t -> t.is("NNP"));
    }

    /** "To help Angola", "to support farmers": whom an infinitive below the act is to help. */
    Stream<Token> helped() {
        return Stream.concat(Stream.of(event.verb()), Stream.ofNullable(event.noun()))
                .flatMap(w -> parse.children(w, Set.of("acl", "relcl", "advcl", "xcomp")))
                .filter(v -> HELPING.contains(v.lemma()))
                .flatMap(v -> Stream.concat(
                        parse.children(v, Set.of("dobj")),
                        parse.children(v, Set.of("ccomp", "xcomp")).flatMap(c -> parse.children(c, SUBJECTS))));
    }

    /** What a preposition governs below the noun of the measure, below the verb and below a thing that it has for object. */
    Stream<Token> governedBy(String preposition) {
        // Who lifts tariffs is not by whom they were imposed.
        boolean another = preposition.equals("by")
                && event.roles().get(preposition) == Filler.ACTOR
                && !event.meaning().id().startsWith("fate-");
        Stream<Token> laid = another ? Stream.empty() : laid();
        return Stream.of(Stream.ofNullable(event.noun()), joined(preposition), laid, Stream.of(event.verb()), thing())
                .flatMap(words -> words)
                .flatMap(word -> governedBy(word, preposition))
                .filter(head -> !head.equals(event.noun()))
                .distinct();
    }

    /** "Travel bans and asset freezes on officials": what is behind the last of joined measures is of all of them. */
    private Stream<Token> joined(String preposition) {
        Token noun = event.noun();
        if (noun == null || frame.governedBy(noun, preposition).findAny().isPresent()) {
            return Stream.empty();
        }
        List<Token> all = parse.conjuncts(noun);
        return all.size() > 1 && all.getLast().is("NN") ? Stream.of(all.getLast()) : Stream.empty();
    }

    /** "Lifted the freeze applied to the firm": a participle that tells whom a measure is on. */
    private Stream<Token> laid() {
        return Stream.ofNullable(event.noun())
                .flatMap(n -> parse.conjuncts(n).stream())
                .flatMap(n -> parse.children(n, Set.of("acl")))
                .filter(v -> v.pos().equals("VBN") && LAYING.contains(v.lemma()));
    }

    /** "Cancelled visas of officials", "approved the sale of tanks to Peru": an object that is no party itself. */
    private Stream<Token> thing() {
        boolean taken = event.noun() == null && filler() != Filler.NONE;
        return taken ? Stream.empty() : frame.object(event.verb()).filter(o -> !o.equals(event.noun())).stream();
    }

    private Filler filler() {
        return event.roles().getOrDefault("object", Filler.TARGET);
    }

    /** Parsers hang a second preposition on the first one's noun: "assistance for development to those nations". */
    private Stream<Token> governedBy(Token word, String preposition) {
        Stream<Token> nested = word.is("NN")
                ? parse.children(word, Set.of("prep"))
                        .flatMap(p -> frame.governed(p).stream())
                        .filter(t -> !t.is("NNP") && !isShipped(t, preposition))
                        .flatMap(t -> frame.governedBy(t, preposition))
                : Stream.empty();
        // "Conducted strikes using aircraft against ISIL": "against" is of the act wherever it hangs.
        Stream<Token> against = preposition.equals("against") && word.is("VB")
                ? parse.subtree(word).stream()
                        .filter(p -> p.lemma().equals("against") && p.index() > word.index())
                        .flatMap(p -> frame.governed(p).stream())
                : Stream.empty();
        // "With respect to six companies" stands in the codebook as "respect".
        Stream<Token> respect = preposition.equals("respect")
                ? frame.governedBy(word, "with")
                        .filter(t -> t.lemma().equals("respect"))
                        .flatMap(t -> frame.governedBy(t, "to"))
                : Stream.empty();
        return Stream.of(frame.governedBy(word, preposition), nested, against, respect)
                .flatMap(heads -> heads);
    }

    /** "A licence for shipments to Japan", "a ban on purchases by agencies": whose trade it is, not whose measure. */
    private static boolean isShipped(Token noun, String preposition) {
        return Set.of("to", "by").contains(preposition) && FrameWords.TRADE.contains(noun.lemma())
                || preposition.equals("by") && ACTIVITIES.contains(noun.lemma());
    }

    /** "Iran sanctions", "Huawei ban", "U.S. strike": what stands before a noun as a part of its name. */
    Stream<Token> modifiers(Token noun) {
        return parse.children(noun, MODIFIERS).filter(t -> !t.is("VB"));
    }
}
