package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Finds what is done to a measure, or to anything else that a noun of the codebook names. */
final class MeasureEvents {

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;
    private final MeasureMeanings meanings;
    private final MeasureNouns nouns;
    private final MeasureNames names;
    private final MeasureFates fates;

    MeasureEvents(Parse parse, Codebook codebook, String story) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.codebook = codebook;
        this.meanings = new MeasureMeanings(new Instruments(parse, codebook));
        this.nouns = new MeasureNouns(parse, frame);
        this.names = new MeasureNames(parse, codebook, story);
        this.fates = new MeasureFates(parse, codebook, names);
    }

    /** A verb that makes, changes, ends or weighs what its object names: "lifts the ban". */
    Optional<Event> handled(Token verb) {
        return fates.letEnd(verb).or(() -> handled(verb, true)).or(() -> handled(verb, false));
    }

    /** What a verb of one word does to measures. */
    Stream<Handling> handlings(Token verb) {
        return toldBy(verb).filter(h -> h.nouns().isEmpty());
    }

    private Stream<Handling> toldBy(Token verb) {
        return codebook.handling().stream()
                .filter(h -> isDoneBy(verb, h))
                .filter(h -> h.verbs().stream()
                        .anyMatch(p -> p.startingAt(parse, verb).isPresent()));
    }

    /** A noun handled as an entry has it that is none of the codebook's own. */
    Event handled(Token verb, Token noun, Noun entry, Handling handling) {
        return meanings.handled(verb, noun, entry, handling);
    }

    /** Tells whether a noun names a measure by itself. */
    boolean isMeasure(Token noun) {
        return names.named(noun).isPresent();
    }

    /** "Travel bans and asset freezes": what is done to one of joined measures is done to the other. */
    Optional<Event> joined(Token verb, Token noun) {
        return toldBy(verb)
                .flatMap(h -> names.all(noun, h).map(n -> meanings.handled(verb, noun, n, h)))
                .findFirst();
    }

    /** "Put off" before "put": what more words say is meant. */
    private Optional<Event> handled(Token verb, boolean several) {
        for (Handling handling : codebook.handling()) {
            for (Phrase phrase : handling.verbs()) {
                Optional<Event> event = phrase.size() > 1 == several && isDoneBy(verb, handling)
                        ? phrase.startingAt(parse, verb).flatMap(last -> handled(verb, last, handling))
                        : Optional.empty();
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return Optional.empty();
    }

    /** "A court blocked the ban": what only some can do to a measure. */
    private boolean isDoneBy(Token verb, Handling handling) {
        return handling.subjects().isEmpty()
                || frame.actor(verb)
                        .filter(s -> handling.subjects().contains(s.lemma()))
                        .isPresent();
    }

    private Optional<Event> handled(Token verb, Token last, Handling handling) {
        // What a particle belongs to has the object: "carried out strikes".
        boolean governs =
                last.index() != verb.index() && last.is("IN") && last.relation().equals("prep");
        Optional<Token> object = governs ? frame.governed(last) : frame.object(verb);
        Optional<Event> plain = handled(verb, object, handling)
                .map(e -> governs && last.lemma().equals("with") ? MeasureMeanings.received(e) : e);
        return plain.isPresent() || governs || !frame.isPassive(verb)
                ? plain
                : handled(verb, parse.child(verb, Set.of("dobj")), handling).map(MeasureMeanings::received);
    }

    private Optional<Event> handled(Token verb, Optional<Token> object, Handling handling) {
        return object.stream()
                .flatMap(o -> Stream.concat(Stream.of(o), behindGoods(verb, o)))
                .flatMap(o -> nouns.of(o).stream())
                .flatMap(o -> names.all(o, handling)
                        .filter(n -> !(isAttack(n) && isDelivered(o)))
                        .map(n -> meanings.handled(verb, o, n, handling)))
                .findFirst();
    }

    private static boolean isAttack(Noun noun) {
        return noun.meaning().type() == ActionType.ASSAULT;
    }

    /** "Halted the delivery of 400 bombs": which nobody dropped. */
    private boolean isDelivered(Token noun) {
        Token of = parse.head(noun);
        Token above = of == null ? null : parse.head(of);
        return above != null && FrameWords.TRADE.contains(above.lemma());
    }

    /** "The duties on metals that Washington imposed": parsers hang the clause on the last noun. */
    private Stream<Token> behindGoods(Token verb, Token object) {
        Token on = object.relation().equals("pobj") ? parse.head(object) : null;
        Token measure = on == null ? null : parse.head(on);
        return verb.relation().equals("relcl") && object.equals(parse.head(verb)) && measure != null && measure.is("NN")
                ? Stream.of(measure)
                : Stream.empty();
    }

    /** A measure that stands without a verb in a title that says what was done with it. */
    Optional<Event> named(Token noun, String handling) {
        return verbless(noun, handling, h -> names.named(noun, h).filter(n -> !n.stageless()));
    }

    /** "In a telephone call with": talks that are told beside what was said there. */
    Optional<Event> occasion(Token noun) {
        return verbless(
                noun, "make", h -> names.named(noun).filter(n -> n.meaning().type() == ActionType.CONSULT));
    }

    private Optional<Event> verbless(Token noun, String handling, Function<Handling, Optional<Noun>> entry) {
        return codebook.handling().stream()
                .filter(h -> h.id().equals(handling))
                .flatMap(h -> entry.apply(h).map(n -> meanings.handled(noun, noun, n, h)).stream())
                .findFirst();
    }

    /** A verb that tells the fate of its subject: "the ban expired". */
    Optional<Event> fate(Token verb) {
        return fates.of(verb);
    }
}
