package org.dateline.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/** Finds what is done to a measure, or to anything else that a noun of the codebook names. */
final class MeasureEvents {

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;
    private final String story;
    private final Instruments instruments;

    MeasureEvents(Parse parse, Codebook codebook, String story) {
        this.parse = parse;
        this.story = story;
        this.frame = new Frame(parse);
        this.codebook = codebook;
        this.instruments = new Instruments(parse, codebook);
    }

    /** A verb that makes, changes, ends or weighs what its object names: "lifts the ban". */
    Optional<Event> handled(Token verb) {
        return handled(verb, true).or(() -> handled(verb, false));
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
        return object.stream()
                .flatMap(o -> nominals(o).stream())
                .flatMap(o -> codebook
                        .noun(parse, o, story)
                        .filter(n -> fits(n, handling, o))
                        .map(n -> handledEvent(verb, o, n, handling))
                        .stream())
                .findFirst();
    }

    /** A measure that stands without a verb in a title that says what was done with it. */
    Optional<Event> named(Token noun, String handling) {
        return codebook.handling().stream()
                .filter(h -> h.id().equals(handling))
                .flatMap(h -> codebook
                        .noun(parse, noun, story)
                        .filter(n -> !n.stageless() && fits(n, h, noun))
                        .map(n -> handledEvent(noun, noun, n, h))
                        .stream())
                .findFirst();
    }

    /** The object and, for "the use of sanctions" or "a round of talks", what it is of. */
    private List<Token> nominals(Token object) {
        List<Token> nouns = new ArrayList<>(parse.conjuncts(object));
        if (FrameWords.HANDLES.contains(object.lemma()) || FrameWords.COUNTING.contains(object.lemma())) {
            frame.governedBy(object, "of").forEach(nouns::add);
        }
        if (FrameWords.SUMS.contains(object.lemma())) {
            givenIn(object).forEach(nouns::addFirst);
        }
        numbered(object).ifPresent(nouns::addFirst);
        if (FrameWords.CARRIERS.contains(object.lemma())) {
            parse.children(object, Set.of("compound", "nmod", "amod")).forEach(nouns::add);
        }
        if (object.is("NNP")) {
            // "Exercise Eager Lion": the kind stands before the name.
            nouns.add(new NounPhrases(parse).phrase(object).getFirst());
        }
        return nouns;
    }

    /** "150 million in aid"; a parser may hang it on the verb. */
    private Stream<Token> givenIn(Token sum) {
        Token above = parse.head(sum);
        Token verb = above != null && sum.relation().equals("pobj") ? parse.head(above) : above;
        return Stream.concat(Stream.of(sum), Stream.ofNullable(verb)).flatMap(w -> frame.governedBy(w, "in"));
    }

    /** "The Section 301 investigations": a parser puts the noun behind the number beside the name before it. */
    private Optional<Token> numbered(Token object) {
        return parse.children(object, Set.of("appos"))
                .filter(t -> t.is("NN")
                        && t.index() > object.index()
                        && parse.tokens().subList(object.index() + 1, t.index()).stream()
                                .allMatch(between -> between.is("CD")))
                .findFirst();
    }

    private boolean fits(Noun noun, Handling handling, Token object) {
        boolean allowed = (noun.only().isEmpty() || noun.only().contains(handling.id()))
                && (handling.nouns().isEmpty()
                        || handling.nouns().contains(noun.meaning().id()));
        // "The Air Force was ordered" orders nobody's forces about.
        boolean name = object.is("NNP") && !parse.sentence().headline();
        return allowed && !name && (!noun.needsObject() || instruments.told(object) != null);
    }

    private Event handledEvent(Token verb, Token noun, Noun entry, Handling handling) {
        boolean undone = handling.undoes();
        Meaning meaning = entry.meaning();
        ActionType type = handling.type() != null ? handling.type() : undone ? undone(entry) : meaning.type();
        boolean stageless = handling.stage() == null || (entry.stageless() && handling.type() == null);
        Meaning handled = new Meaning(
                handling.id() + "-" + meaning.id(),
                type,
                meaning.instrument() == null
                        ? instruments.of(new Instruments.Measure(noun, verb))
                        : meaning.instrument(),
                undone ? eased(direction(meaning)) : direction(meaning),
                stageless ? null : handling.stage(),
                meaning.cameo());
        Map<String, Filler> roles = new LinkedHashMap<>(entry.roles());
        roles.put("subject", handling.subject());
        return new Event(verb, verb, noun, handled, roles, undone, stageless, null, null, entry.alone(), false, null);
    }

    private static ActionType undone(Noun noun) {
        if (noun.undoType() != null) {
            return noun.undoType();
        }
        return switch (noun.meaning().type()) {
            case SANCTION -> ActionType.RETREAT;
            case AGREE -> ActionType.REJECT;
            case CONCEDE, AID -> ActionType.SANCTION;
            case COERCE, MOBILIZE -> ActionType.CONCEDE;
            case ASSAULT -> ActionType.RETREAT;
            case CONSULT, COOPERATE, SUPPORT -> ActionType.REJECT;
            case INVESTIGATE, PROTEST -> ActionType.CONCEDE;
            default -> noun.meaning().type();
        };
    }

    private static Direction direction(Meaning meaning) {
        return meaning.direction() == null ? Direction.RESTRICTS : meaning.direction();
    }

    private static Direction eased(Direction direction) {
        return direction == Direction.NEUTRAL
                ? Direction.NEUTRAL
                : direction == Direction.RESTRICTS ? Direction.EASES : Direction.RESTRICTS;
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
                                    .filter(n -> (n.only().isEmpty() || n.only().contains("fate")) && !n.needsObject())
                                    .map(n -> fateEvent(verb, subject, n, fate)))
                    : Optional.empty();
            if (event.isPresent()) {
                return event;
            }
        }
        return Optional.empty();
    }

    private Event fateEvent(Token verb, Token subject, Noun noun, Fate fate) {
        boolean ended = fate.stage() == Stage.ENDED;
        Meaning meaning = noun.meaning();
        Meaning told = new Meaning(
                "fate-" + meaning.id(),
                ended ? undone(noun) : meaning.type(),
                meaning.instrument() == null ? instruments.of(subject) : meaning.instrument(),
                ended ? eased(direction(meaning)) : direction(meaning),
                fate.stage(),
                meaning.cameo());
        return new Event(
                verb,
                verb,
                subject,
                told,
                noun.roles(),
                ended,
                fate.stage() == null,
                null,
                null,
                noun.alone(),
                false,
                null);
    }
}
