package org.dateline.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Parse parse;
    private final Complements complements;
    private final Codebook codebook;
    private final Instruments instruments;

    ActEvents(Parse parse, Codebook codebook) {
        this.parse = parse;
        this.complements = new Complements(parse);
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
        boolean fits = new ActConditions(parse, act, verb, last, new TitleWords(parse, codebook).of(verb))
                .hold(complement.orElse(null), list.isPresent());
        return fits
                ? Optional.of(ownEvent(verb, last, act, complement.orElse(null), list.orElse(null)))
                : Optional.empty();
    }

    /** "Must": what a speaker says that somebody must do; else an infinitive or a clause of wish. */
    private Optional<Token> complement(Token verb, Act act) {
        if (act.complement().contains("that") || !act.predicate().isEmpty()) {
            return parse.child(verb, Set.of("ccomp"));
        }
        return act.complement().contains("must") ? complements.duty(verb) : complements.complement(verb);
    }

    private Event ownEvent(Token verb, Token last, Act act, @Nullable Token complement, @Nullable String list) {
        Meaning meaning = act.meaning();
        Instrument instrument = meaning.instrument();
        @Nullable Token deal = complements.dealing(verb, act.dealings()).orElse(null);
        // What others are asked to shun is abroad to whoever asks.
        boolean domestic = instrument == null
                && meaning.type() == ActionType.SANCTION
                && !act.onlyRequested()
                && instruments.isDomestic(verb);
        Meaning own = new Meaning(
                meaning.id(),
                domestic ? ActionType.COERCE : meaning.type(),
                domestic ? Instrument.REGULATION : instrument == null ? instruments.of(verb, deal) : instrument,
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
                act.onlyNegated() && !act.onlyRequested(),
                deal);
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
                        adjective,
                        adjective,
                        null,
                        a.meaning(),
                        felt(a.roles()),
                        false,
                        true,
                        null,
                        null,
                        true,
                        false,
                        null))
                .findFirst();
    }

    private static Map<String, Filler> felt(Map<String, Filler> roles) {
        Map<String, Filler> felt = new HashMap<>(roles);
        felt.replace("subject", Filler.FEELER);
        return felt;
    }

    private String text() {
        return parse.sentence().text().toLowerCase(Locale.ROOT);
    }
}
