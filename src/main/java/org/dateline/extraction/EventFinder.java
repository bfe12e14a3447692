package org.dateline.extraction;

import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Finds the words of a sentence that fit an entry of the codebook. */
final class EventFinder {

    private final Parse parse;
    private final Codebook codebook;
    private final MeasureEvents measures;
    private final ActEvents acts;

    EventFinder(Parse parse, Codebook codebook) {
        this.parse = parse;
        this.codebook = codebook;
        this.measures = new MeasureEvents(parse, codebook);
        this.acts = new ActEvents(parse, codebook);
    }

    /** The event of a verb or an adjective, if it is one. */
    Optional<Event> at(Token word) {
        if (isInName(word)) {
            return Optional.empty();
        }
        return word.is("VB") ? ofVerb(word) : word.is("JJ") ? acts.ofAdjective(word) : ofNominal(word);
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
        return measures.handled(verb).or(() -> measures.fate(verb)).or(() -> acts.own(verb, false));
    }

    /** An event that only counts as what somebody is asked to do: "to shun", "not to use". */
    Optional<Event> requested(Token verb) {
        return measures.handled(verb).or(() -> acts.own(verb, true)).or(() -> acts.own(verb, false));
    }
}
