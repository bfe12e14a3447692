package org.dateline.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Act;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds verbs and adjectives that are an act by themselves. */
final class ActEvents {

    private static final Set<String> VOWS =
            Set.of("vow", "threaten", "promise", "pledge", "plan", "swear", "prepare", "warn");

    /** Stands in an entry for the name of any person. */
    private static final String PERSON = "person";

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;
    private final Instruments instruments;

    ActEvents(Parse parse, Codebook codebook) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.codebook = codebook;
        this.instruments = new Instruments(parse, codebook);
    }

    /**
     * A verb that is an act by itself.
     *
     * @param requested whether it is what somebody is asked to do
     */
    Optional<Event> own(Token verb, boolean requested) {
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
        Optional<Token> complement = complement(verb, act);
        Optional<String> list = act.lists().stream().filter(text()::contains).findFirst();
        boolean future = isAhead(verb);
        boolean fits = (act.lists().isEmpty() || list.isPresent())
                && (act.complement().isEmpty() || complement.isPresent())
                && (!act.onlyFuture() || future)
                && (act.about().isEmpty() || act.about().stream().anyMatch(text()::contains))
                && (act.with().isEmpty() || isWith(verb, act.with()))
                && (!act.onlyNegated() || frame.isNegated(verb))
                && (!act.onlyAffirmed() || !frame.isNegated(verb))
                && (!act.ofOthers()
                        || complement.filter(c -> isOfOthers(verb, c)).isPresent())
                && (act.predicate().isEmpty() || isJudged(verb, act.predicate()))
                && (act.subjects().isEmpty() || isDoneBy(verb, act.subjects()))
                && complement.filter(c -> act.except().contains(c.lemma())).isEmpty()
                && fits(act, objectWords(verb));
        return fits
                ? Optional.of(ownEvent(verb, last, act, complement.orElse(null), list.orElse(null)))
                : Optional.empty();
    }

    /** "Wants its allies to ban", but not "wants to ban": somebody else is to do it. */
    private boolean isOfOthers(Token verb, Token complement) {
        return frame.object(verb).isPresent()
                || parse.children(verb, Set.of("prep", "dative")).findAny().isPresent()
                || parse.child(complement, Set.of("nsubj", "nsubjpass")).isPresent();
    }

    /** "Called it a provocation", "said the tariffs were unfair": a word of blame is what somebody says of somebody. */
    private boolean isJudged(Token verb, Set<String> blame) {
        return parse.subtree(verb).stream()
                .filter(t -> t.index() > verb.index() && isPredicate(t, verb))
                .flatMap(t -> Stream.concat(Stream.of(t), parse.children(t, Set.of("amod", "nmod"))))
                .anyMatch(t ->
                        blame.contains(t.lemma()) || blame.contains(t.form().toLowerCase(Locale.ROOT)));
    }

    /** What is said of something: the predicate of the verb itself, or that of what is said. */
    private boolean isPredicate(Token word, Token verb) {
        Token head = parse.head(word);
        boolean of = Set.of("acomp", "attr", "oprd").contains(word.relation())
                || (word.relation().equals("pobj")
                        && head != null
                        && head.lemma().equals("as"));
        Token clause = head == null ? null : word.relation().equals("pobj") ? parse.head(head) : head;
        boolean own = clause != null
                && (clause.equals(verb)
                        || (verb.equals(parse.head(clause)) && clause.relation().equals("ccomp")));
        return of && own && clause != null && !frame.isNegated(clause);
    }

    /** "Preliminarily determines": an adverb of the verb that the entry asks for. */
    private boolean isWith(Token verb, Set<String> adverbs) {
        return parse.children(verb, Set.of("advmod", "nmod", "amod"))
                .anyMatch(a -> adverbs.contains(a.form().toLowerCase(Locale.ROOT)));
    }

    /** "Troops entered": only those whom the entry names do it. */
    private boolean isDoneBy(Token verb, Set<String> subjects) {
        return frame.actor(verb)
                .filter(s -> subjects.contains(s.lemma())
                        || subjects.contains(s.form().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** "Will retaliate", "vows to retaliate". */
    private boolean isAhead(Token verb) {
        Token above = parse.head(verb);
        return parse.children(verb, Set.of("aux"))
                        .anyMatch(a -> Set.of("will", "shall", "would").contains(a.lemma()))
                || (above != null
                        && VOWS.contains(above.lemma())
                        && verb.relation().equals("xcomp"));
    }

    /** "Must": what a speaker says that somebody must do; else an infinitive or a clause of wish. */
    private Optional<Token> complement(Token verb, Act act) {
        if (act.complement().contains("that")) {
            return parse.child(verb, Set.of("ccomp"));
        }
        return act.complement().contains("must") ? frame.duty(verb) : frame.complement(verb);
    }

    /** An intransitive verb has no object, or one of those that the entry names. */
    private static boolean fits(Act act, Set<String> objects) {
        boolean excepted = objects.stream().anyMatch(act.except()::contains) || (act.transitive() && objects.isEmpty());
        boolean named = objects.stream().anyMatch(act.objects()::contains);
        boolean none = act.intransitive() && objects.isEmpty();
        return !excepted && (named || none || (act.objects().isEmpty() && !act.intransitive()));
    }

    private Event ownEvent(Token verb, Token last, Act act, @Nullable Token complement, @Nullable String list) {
        Meaning meaning = act.meaning();
        Instrument instrument = meaning.instrument();
        // What others are asked to shun is abroad to whoever asks.
        boolean domestic = instrument == null
                && meaning.type() == ActionType.SANCTION
                && !act.onlyRequested()
                && instruments.isDomestic(verb);
        Meaning own = new Meaning(
                meaning.id(),
                domestic ? ActionType.COERCE : meaning.type(),
                domestic ? Instrument.REGULATION : instrument == null ? instruments.of(verb) : instrument,
                meaning.direction() == null ? Direction.RESTRICTS : meaning.direction(),
                meaning.stage(),
                meaning.cameo());
        boolean stageless = act.stageless() || meaning.stage() == null;
        return new Event(
                verb,
                last,
                null,
                own,
                act.roles(),
                false,
                stageless,
                complement,
                list,
                act.alone(),
                act.onlyNegated() && !act.onlyRequested());
    }

    /** "Unhappy with": an adjective that is an act. */
    Optional<Event> ofAdjective(Token adjective) {
        return codebook.acts().stream()
                .filter(a -> a.adjectives().contains(adjective.form().toLowerCase(Locale.ROOT)))
                .filter(a -> adjective.relation().equals("acomp")
                        || adjective.pos().equals("VBN")
                        || adjective.head() < 0
                        || adjective.relation().equals("conj"))
                .map(a -> new Event(
                        adjective, adjective, null, a.meaning(), felt(a.roles()), false, true, null, null, true, false))
                .findFirst();
    }

    private static Map<String, Filler> felt(Map<String, Filler> roles) {
        Map<String, Filler> felt = new HashMap<>(roles);
        felt.replace("subject", Filler.FEELER);
        return felt;
    }

    private Set<String> objectWords(Token verb) {
        Set<String> words = new HashSet<>();
        // "Were denied visas": a passive may keep an object.
        Stream.concat(frame.object(verb).stream(), parse.children(verb, Set.of("dobj")))
                .flatMap(o -> parse.conjuncts(o).stream())
                .forEach(t -> {
                    words.add(t.lemma());
                    if (t.entity().endsWith("PERSON")) {
                        words.add(PERSON);
                    }
                });
        return words;
    }

    private String text() {
        return parse.sentence().text().toLowerCase(Locale.ROOT);
    }
}
