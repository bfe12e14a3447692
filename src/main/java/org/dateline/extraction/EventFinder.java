package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/** Finds the words of a sentence that fit an entry of the codebook. */
final class EventFinder {

    private final Parse parse;
    private final Codebook codebook;
    private final MeasureEvents measures;
    private final ActEvents acts;
    private final HandledLaws laws;
    private final NominalPlaces places;
    private final Prohibitions prohibitions;

    EventFinder(Parse parse, Codebook codebook, String story) {
        this.parse = parse;
        this.codebook = codebook;
        this.measures = new MeasureEvents(parse, codebook, story);
        this.acts = new ActEvents(parse, codebook);
        this.laws = new HandledLaws(parse, codebook, acts, measures);
        this.prohibitions = new Prohibitions(parse, codebook);
        this.places = new NominalPlaces(parse, codebook);
    }

    /** The event of a verb or an adjective, if it is one. */
    Optional<Event> at(Token word) {
        if (isInName(word) || isCited(word)) {
            return Optional.empty();
        }
        if (isVerb(word)) {
            return ofAuthorized(word)
                    .or(() -> ofVerb(word))
                    .or(() -> ofLight(word))
                    .or(() -> isMood(word) ? acts.ofAdjective(word) : Optional.empty());
        }
        return word.is("JJ")
                ? acts.ofAdjective(word)
                : ofNominal(word)
                        .or(() -> ofTitle(word))
                        .or(() -> ofOccasion(word))
                        .or(() -> ofJoined(word));
    }

    /** "Imposed travel bans and asset freezes": a measure of another kind that is joined to the first. */
    private Optional<Event> ofJoined(Token noun) {
        Token first = noun.relation().equals("conj") && noun.is("NN") ? parse.head(noun) : null;
        Token verb =
                first == null || !Set.of("dobj", "nsubjpass").contains(first.relation()) ? null : parse.head(first);
        return first == null || verb == null
                ? Optional.empty()
                : measures.handled(verb)
                        .filter(e -> first.equals(e.noun()))
                        .flatMap(e -> measures.joined(verb, noun)
                                .filter(other -> other.meaning().instrument()
                                        != e.meaning().instrument()));
    }

    /** "Are encouraged by": a passive that says how somebody feels. */
    private boolean isMood(Token word) {
        return word.pos().equals("VBN") && parse.child(word, Set.of("auxpass")).isPresent();
    }

    /** "Brussels probes state aid": in a headline a noun with a subject is a verb. */
    private boolean isVerb(Token word) {
        boolean noun = word.is("NN") && !word.is("NNP") && parse.sentence().headline();
        boolean governs = parse.child(word, Set.of("nsubj")).isPresent()
                && parse.child(word, Set.of("dobj", "prep", "prt", "xcomp")).isPresent();
        return word.is("VB") || (noun && governs);
    }

    /** "The Tariff Act, as amended", "the largest sum ever blocked": what is cited was done at another time. */
    private boolean isCited(Token word) {
        return word.pos().equals("VBN")
                && word.index() > 0
                && Set.of("as", "ever")
                        .contains(parse.tokens().get(word.index() - 1).lemma());
    }

    /** "Blocked Persons List": a capital inside a sentence is a name's. */
    private boolean isInName(Token word) {
        boolean capital = Character.isUpperCase(word.form().charAt(0));
        return capital && word.is("VB") && word.index() > 0 && !parse.sentence().headline();
    }

    /** "Addition of Entities to the Entity List": a headline may tell an act by a noun. */
    private Optional<Event> ofNominal(Token noun) {
        String verb = codebook.nominals().get(noun.lemma());
        if (verb == null) {
            return Optional.empty();
        }
        return places.isTitle(noun) || isTold(noun) || places.isNoticed(noun)
                ? ofVerb(noun.called(verb))
                : Optional.of(noun)
                        .filter(places::isOwned)
                        .flatMap(n -> ofVerb(n.called(verb)))
                        .filter(e -> e.stage() != null);
    }

    /** "Proposed Action in the Section 301 Investigation", "Notice of Product Exclusions": a measure that a title names. */
    private Optional<Event> ofTitle(Token noun) {
        if (!noun.is("NN") || !parse.sentence().headline()) {
            return Optional.empty();
        }
        boolean proposed = parse.children(noun, Set.of("amod", "nmod", "compound"))
                .anyMatch(t -> t.form().equalsIgnoreCase("proposed"));
        if (proposed) {
            return measures.named(noun, "propose");
        }
        return places.isNoticed(noun) || places.isLastPart(noun) ? measures.named(noun, "make") : Optional.empty();
    }

    /** "Said in a telephone call with", but not "discussed it in a call with", which tells the talks already. */
    private Optional<Event> ofOccasion(Token noun) {
        Token verb = new SubjectFinder(new Frame(parse)).occasion(noun).orElse(null);
        boolean told = verb != null
                && parse.children(noun, Set.of("prep")).anyMatch(p -> p.lemma().equals("with"))
                && acts.own(verb, false)
                        .filter(e -> e.meaning().type() == ActionType.CONSULT)
                        .isEmpty();
        return told ? measures.occasion(noun) : Optional.empty();
    }

    /** "Announced a suspension of air links": what is announced, planned or begun is an act by a noun. */
    private boolean isTold(Token noun) {
        Token above = parse.head(noun);
        return above != null
                && noun.relation().equals("dobj")
                && codebook.governors(above).findAny().isPresent();
    }

    /** "Conducted a review of", "made changes to": the noun says what is done. */
    private Optional<Event> ofLight(Token verb) {
        return FrameWords.LIGHT.contains(verb.lemma()) || FrameWords.AUTHORIZING.contains(verb.lemma())
                ? parse.children(verb, Set.of("dobj"))
                        .flatMap(o -> Optional.ofNullable(codebook.nominals().get(o.lemma())).stream())
                        .flatMap(lemma -> ofVerb(verb.called(lemma)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** "Authorised the deployment of soldiers": what is allowed by whoever may allow it to himself is to come. */
    private Optional<Event> ofAuthorized(Token verb) {
        return FrameWords.AUTHORIZING.contains(verb.lemma())
                ? ofLight(verb)
                        .filter(e -> e.meaning().type() == ActionType.MOBILIZE || e.stage() == Stage.IN_FORCE)
                        .map(e -> e.at(Stage.ANNOUNCED))
                : Optional.empty();
    }

    private Optional<Event> ofVerb(Token verb) {
        return prohibitions
                .of(verb)
                .or(() -> refusal(verb))
                .or(() -> laws.of(verb))
                .or(() -> measures.handled(verb))
                .or(() -> measures.fate(verb))
                .or(() -> acts.own(verb, false).map(new Endings(parse)::of));
    }

    /** "Would not accept a tariff": what a negation makes an act is one whatever the object names. */
    private Optional<Event> refusal(Token verb) {
        return new Frame(parse).isNegated(verb) ? acts.own(verb, false).filter(Event::negative) : Optional.empty();
    }

    /** An event that only counts as what somebody is asked to do: "to shun", "not to use". */
    Optional<Event> requested(Token verb) {
        return laws.of(verb)
                .or(() -> measures.handled(verb))
                .or(() -> acts.own(verb, true))
                .or(() -> acts.own(verb, false));
    }
}
