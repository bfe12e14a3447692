package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Act;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that fit an entry of the codebook. */
final class EventFinder {

    private static final Map<String, Filler> FATE_ROLES = Map.of();

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;

    EventFinder(Parse parse, Codebook codebook) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.codebook = codebook;
    }

    /** The event of a verb or an adjective, if it is one. */
    Optional<Event> at(Token word) {
        if (isInName(word)) {
            return Optional.empty();
        }
        return word.is("VB") ? ofVerb(word) : word.is("JJ") ? ofAdjective(word) : ofNominal(word);
    }

    /** "Blocked Persons List": a capital inside a sentence is a name's. */
    private boolean isInName(Token word) {
        boolean capital = Character.isUpperCase(word.form().charAt(0));
        return capital && word.is("VB") && word.index() > 0 && !parse.sentence().headline();
    }

    /** "Addition of Entities to the Entity List": a headline may tell an act by a noun. */
    private Optional<Event> ofNominal(Token noun) {
        String verb = codebook.nominals().get(noun.lemma());
        boolean root = noun.head() < 0 || noun.relation().equals("conj");
        return verb != null && root && parse.sentence().headline() ? ofVerb(as(verb, noun)) : Optional.empty();
    }

    private static Token as(String lemma, Token t) {
        return new Token(t.index(), t.form(), lemma, t.pos(), t.entity(), t.head(), t.relation(), t.span());
    }

    private Optional<Event> ofVerb(Token verb) {
        return handled(verb).or(() -> fate(verb)).or(() -> own(verb, false));
    }

    /** An event that only counts as what somebody is asked to do: "to shun", "not to use". */
    Optional<Event> requested(Token verb) {
        return handled(verb).or(() -> own(verb, true)).or(() -> own(verb, false));
    }

    private Optional<Event> handled(Token verb) {
        for (Handling handling : codebook.handling()) {
            for (Phrase phrase : handling.verbs()) {
                Optional<Event> event = phrase.startingAt(parse, verb).flatMap(last -> handled(verb, last, handling));
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Event> handled(Token verb, Token last, Handling handling) {
        Optional<Token> object = last.index() == verb.index() ? frame.object(verb) : frame.governed(last);
        return object.stream()
                .flatMap(o -> nominals(o).stream())
                .flatMap(
                        o -> codebook
                                .noun(parse, o)
                                .filter(n -> fits(n, handling, o))
                                .map(n -> handledEvent(verb, o, n, handling))
                                .stream())
                .findFirst();
    }

    /** The object and, for "the use of sanctions" or "a round of talks", what it is of. */
    private List<Token> nominals(Token object) {
        List<Token> nouns = new ArrayList<>(parse.conjuncts(object));
        frame.governedBy(object, "of").forEach(nouns::add);
        return nouns;
    }

    private boolean fits(Noun noun, Handling handling, Token object) {
        boolean allowed = noun.only().isEmpty() || noun.only().contains(handling.id());
        // "The Air Force was ordered" orders nobody's forces about.
        boolean name = object.is("NNP") && !parse.sentence().headline();
        return allowed && !name && (!noun.needsObject() || objectInstrument(object) != null);
    }

    private Event handledEvent(Token verb, Token noun, Noun entry, Handling handling) {
        boolean undone = handling.stage() == Stage.ENDED || handling.stage() == Stage.SUSPENDED;
        Meaning meaning = entry.meaning();
        ActionType type = handling.type() != null ? handling.type() : undone ? undone(entry) : meaning.type();
        boolean stageless = handling.stage() == null || (entry.stageless() && handling.type() == null);
        Meaning handled = new Meaning(
                handling.id() + "-" + meaning.id(),
                type,
                meaning.instrument() == null ? instrument(noun) : meaning.instrument(),
                undone ? eased(direction(meaning)) : direction(meaning),
                stageless ? null : handling.stage(),
                meaning.cameo());
        return new Event(verb, verb, noun, handled, entry.roles(), undone, stageless, null, null);
    }

    private static ActionType undone(Noun noun) {
        if (noun.undoType() != null) {
            return noun.undoType();
        }
        return switch (noun.meaning().type()) {
            case SANCTION -> ActionType.RETREAT;
            case CONCEDE, AID, AGREE -> ActionType.SANCTION;
            case COERCE, MOBILIZE -> ActionType.CONCEDE;
            case ASSAULT -> ActionType.RETREAT;
            case CONSULT, COOPERATE, SUPPORT -> ActionType.REJECT;
            case INVESTIGATE -> ActionType.CONCEDE;
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

    private Optional<Event> fate(Token verb) {
        for (Fate fate : codebook.fates()) {
            boolean told = fate.verbs().stream()
                    .anyMatch(p -> p.startingAt(parse, verb).isPresent());
            Optional<Event> event = told
                            && parse.child(verb, Set.of("dobj"))
                                    .filter(o -> !o.lemma().equals("effect"))
                                    .isEmpty()
                    ? frame.actor(verb)
                            .flatMap(subject -> codebook.noun(parse, subject)
                                    .filter(n -> !n.stageless() && n.only().isEmpty() && !n.needsObject())
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
                meaning.instrument() == null ? instrument(subject) : meaning.instrument(),
                ended ? eased(direction(meaning)) : direction(meaning),
                fate.stage(),
                meaning.cameo());
        Map<String, Filler> roles = noun.roles().isEmpty() ? FATE_ROLES : noun.roles();
        return new Event(verb, verb, subject, told, roles, ended, false, null, null);
    }

    private Optional<Event> own(Token verb, boolean requested) {
        for (Act act : codebook.acts()) {
            if (act.onlyRequested() != requested) {
                continue;
            }
            for (Phrase phrase : act.verbs()) {
                Optional<Event> event = start(phrase, verb, act).flatMap(last -> own(verb, last, act));
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return Optional.empty();
    }

    /** Where a list is named, its preposition may hang on any word between: "adding 10 entities under 13 entries to the". */
    private Optional<Token> start(Phrase phrase, Token verb, Act act) {
        return act.lists().isEmpty() || phrase.size() == 1
                ? phrase.startingAt(parse, verb)
                : Optional.of(verb)
                        .filter(v ->
                                phrase.startsWith(v) && below(v, phrase.lemmas().getLast()));
    }

    private boolean below(Token verb, String lemma) {
        return parse.subtree(verb).stream()
                .anyMatch(t -> t.index() > verb.index() && t.lemma().equals(lemma));
    }

    private Optional<Event> own(Token verb, Token last, Act act) {
        Optional<Token> complement = frame.complement(verb);
        Optional<String> list = act.lists().stream().filter(text()::contains).findFirst();
        boolean future = parse.children(verb, Set.of("aux"))
                .anyMatch(a -> Set.of("will", "shall", "would").contains(a.lemma()));
        boolean fits = (act.lists().isEmpty() || list.isPresent())
                && (!act.complement() || complement.isPresent())
                && (!act.onlyFuture() || future)
                && (!act.onlyNegated() || frame.isNegated(verb))
                && fits(act, objectWords(verb));
        return fits
                ? Optional.of(ownEvent(verb, last, act, complement.orElse(null), list.orElse(null)))
                : Optional.empty();
    }

    /** An intransitive verb has no object, or one of those that the entry names. */
    private static boolean fits(Act act, Set<String> objects) {
        boolean named = objects.stream().anyMatch(act.objects()::contains);
        boolean none = act.intransitive() && objects.isEmpty();
        return named || none || (act.objects().isEmpty() && !act.intransitive());
    }

    private Event ownEvent(Token verb, Token last, Act act, @Nullable Token complement, @Nullable String list) {
        Meaning meaning = act.meaning();
        Instrument instrument = meaning.instrument();
        Meaning own = new Meaning(
                meaning.id(),
                meaning.type(),
                instrument == null ? instrument(verb) : instrument,
                direction(meaning),
                meaning.stage(),
                meaning.cameo());
        boolean stageless = act.stageless() || meaning.stage() == null;
        return new Event(verb, last, null, own, act.roles(), false, stageless, complement, list);
    }

    private Optional<Event> ofAdjective(Token adjective) {
        return codebook.acts().stream()
                .filter(a -> a.adjectives().contains(adjective.lemma()))
                .filter(a -> adjective.relation().equals("acomp")
                        || adjective.head() < 0
                        || adjective.relation().equals("conj"))
                .map(a -> new Event(adjective, adjective, null, a.meaning(), a.roles(), false, true, null, null))
                .findFirst();
    }

    private Set<String> objectWords(Token verb) {
        Set<String> words = new java.util.HashSet<>();
        frame.object(verb).stream().flatMap(o -> parse.conjuncts(o).stream()).forEach(t -> words.add(t.lemma()));
        return words;
    }

    /** What the words below tell about the instrument of a ban; procurement where nothing does. */
    private Instrument instrument(Token word) {
        Instrument told = objectInstrument(word);
        return told == null ? Instrument.PROCUREMENT_BAN : told;
    }

    private @Nullable Instrument objectInstrument(Token word) {
        return parse.subtree(word).stream()
                .filter(t -> t.index() > word.index()
                        || t.relation().equals("compound")
                        || t.relation().equals("nmod"))
                .flatMap(t -> Optional.ofNullable(codebook.objects().get(t.lemma())).stream())
                .findFirst()
                .orElse(null);
    }

    private String text() {
        return parse.sentence().text().toLowerCase(Locale.ROOT);
    }
}
