package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/** Finds what is done to a measure, or to anything else that a noun of the codebook names. */
final class MeasureEvents {

    private static final Set<String> LETTING = Set.of("allow", "let", "permit");

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;
    private final String story;
    private final Instruments instruments;
    private final MeasureMeanings meanings;
    private final MeasureNouns nouns;

    MeasureEvents(Parse parse, Codebook codebook, String story) {
        this.parse = parse;
        this.story = story;
        this.frame = new Frame(parse);
        this.codebook = codebook;
        this.instruments = new Instruments(parse, codebook);
        this.meanings = new MeasureMeanings(instruments);
        this.nouns = new MeasureNouns(parse, frame);
    }

    /** A verb that makes, changes, ends or weighs what its object names: "lifts the ban". */
    Optional<Event> handled(Token verb) {
        return letEnd(verb).or(() -> handled(verb, true)).or(() -> handled(verb, false));
    }

    /** "Allowed its sanctions to expire" ends them. */
    private Optional<Event> letEnd(Token verb) {
        return LETTING.contains(verb.lemma())
                        && parse.children(verb, Set.of("ccomp", "xcomp")).anyMatch(this::isEnd)
                ? codebook.handling().stream()
                        .filter(h -> h.id().equals("undo"))
                        .flatMap(h -> frame
                                .object(verb)
                                .flatMap(o -> codebook.noun(parse, o, story)
                                        .filter(n -> fits(n, h, o))
                                        .map(n -> meanings.handled(verb, o, n, h)))
                                .stream())
                        .findFirst()
                : Optional.empty();
    }

    private boolean isEnd(Token verb) {
        return codebook.fates().stream()
                .filter(f -> f.stage() == Stage.ENDED)
                .anyMatch(f -> f.verbs().stream()
                        .anyMatch(p -> p.startingAt(parse, verb).isPresent()));
    }

    /** What a verb of one word does to measures. */
    Stream<Handling> handlings(Token verb) {
        return codebook.handling().stream()
                .filter(h -> isDoneBy(verb, h))
                .filter(h -> h.nouns().isEmpty())
                .filter(h -> h.verbs().stream()
                        .anyMatch(p -> p.startingAt(parse, verb).isPresent()));
    }

    /** A noun handled as an entry has it that is none of the codebook's own. */
    Event handled(Token verb, Token noun, Noun entry, Handling handling) {
        return meanings.handled(verb, noun, entry, handling);
    }

    /** Tells whether a noun names a measure by itself. */
    boolean isMeasure(Token noun) {
        return codebook.noun(parse, noun, story).isPresent();
    }

    /** "Travel bans and asset freezes": what is done to one of joined measures is done to the other. */
    Optional<Event> joined(Token verb, Token noun) {
        return codebook.handling().stream()
                .filter(h -> isDoneBy(verb, h)
                        && h.verbs().stream()
                                .anyMatch(p -> p.startingAt(parse, verb).isPresent()))
                .flatMap(h -> codebook.nouns(parse, noun, story)
                        .filter(n -> fits(n, h, noun))
                        .map(n -> meanings.handled(verb, noun, n, h)))
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
                .flatMap(o -> codebook.nouns(parse, o, story)
                        .filter(n -> fits(n, handling, o) && !(isAttack(n) && isDelivered(o)))
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
        return codebook.handling().stream()
                .filter(h -> h.id().equals(handling))
                .flatMap(h -> codebook
                        .noun(parse, noun, story)
                        .filter(n -> !n.stageless() && fits(n, h, noun))
                        .map(n -> meanings.handled(noun, noun, n, h))
                        .stream())
                .findFirst();
    }

    /** "In a telephone call with": talks that are told beside what was said there. */
    Optional<Event> occasion(Token noun) {
        return codebook.handling().stream()
                .filter(h -> h.id().equals("make"))
                .flatMap(h -> codebook
                        .noun(parse, noun, story)
                        .filter(n -> n.meaning().type() == ActionType.CONSULT)
                        .map(n -> meanings.handled(noun, noun, n, h))
                        .stream())
                .findFirst();
    }

    private boolean fits(Noun noun, Handling handling, Token object) {
        boolean tried = noun.stageless() && !handling.subjects().isEmpty();
        boolean allowed = !tried
                && (noun.only().isEmpty() || noun.only().contains(handling.id()))
                && (handling.nouns().isEmpty()
                        || handling.nouns().contains(noun.meaning().id()));
        // "The Air Force was ordered" orders nobody's forces about.
        boolean name = object.is("NNP") && !isTreaty(noun) && !parse.sentence().headline() && !nouns.isNumbered(object);
        return allowed && !name && (!noun.needsObject() || instruments.isTold(object));
    }

    /** "Joined the Artemis Accords": treaties have names that say what they are. */
    private static boolean isTreaty(Noun noun) {
        return noun.meaning().type() == ActionType.AGREE;
    }

    /** A verb that tells the fate of its subject: "the ban expired". */
    Optional<Event> fate(Token verb) {
        if (verb.pos().equals("VBG") && parse.child(verb, Set.of("aux")).isEmpty()) {
            // "Starting in 2021" is a preposition in all but form.
            return Optional.empty();
        }
        for (Fate fate : codebook.fates()) {
            boolean told = fate.verbs().stream()
                    .anyMatch(p -> p.startingAt(parse, verb).isPresent());
            Optional<Event> event = told
                            && parse.child(verb, Set.of("dobj"))
                                    .filter(o -> !o.lemma().equals("effect"))
                                    .isEmpty()
                    ? frame.actor(verb)
                            .flatMap(subject -> codebook.noun(parse, subject, story)
                                    .filter(n -> n.stageless() == (fate.stage() == null))
                                    .filter(n -> n.only().isEmpty() || n.only().contains("fate"))
                                    .filter(n -> !n.needsObject() || instruments.told(subject) != null)
                                    .map(n -> meanings.fated(verb, subject, n, fate)))
                    : Optional.empty();
            if (event.isPresent()) {
                return event;
            }
        }
        return Optional.empty();
    }
}
