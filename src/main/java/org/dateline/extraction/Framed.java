package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells words of the codebook that only say more of another act of the sentence: "spurned an offer to host talks".
 *
 * @param parse the sentence
 * @param finder finds the events of the sentence
 */
record Framed(Parse parse, EventFinder finder) {

    /** What somebody else wants, and a refusal ends. */
    private static final Set<String> VAIN =
            Set.of("offer", "request", "proposal", "bid", "plea", "call", "demand", "appeal", "invitation", "petition");

    private static final Set<String> LETTING = Set.of("allow", "let", "enable", "permit", "clear", "free");

    private static final Set<String> COURTS = Set.of("court", "judge", "tribunal", "justice", "panel");

    /** Tells whether another act of the sentence tells these words, so that they are none of their own. */
    boolean isByAnother(Event event) {
        return isOfSameAttack(event)
                || isOfSameRuling(event)
                || isRefused(event)
                || isAlleged(event)
                || isOfHandledMeasure(event)
                || isWhatComesOfIt(event);
    }

    /** "Exempted Bosnia, allowing mills to buy": what another act of the sentence lets somebody do. */
    private boolean isWhatComesOfIt(Event event) {
        Token verb = event.verb();
        Token head = parse.head(verb);
        return head != null
                && verb.pos().equals("VBG")
                && verb.relation().equals("advcl")
                && LETTING.contains(verb.lemma())
                && finder.at(head).filter(e -> e.stage() != null).isPresent();
    }

    /** "Engaged and destroyed": joined attacks by the same are one. */
    private boolean isOfSameAttack(Event event) {
        Token verb = event.verb();
        Token head = parse.head(verb);
        return event.meaning().type() == ActionType.ASSAULT
                && verb.relation().equals("conj")
                && head != null
                && parse.child(verb, Frame.SUBJECT).isEmpty()
                && finder.at(head)
                        .filter(first -> first.meaning().type() == ActionType.ASSAULT)
                        .isPresent();
    }

    /** "Upheld the fine, dismissing the claim": with what words a court ruled. */
    private boolean isOfSameRuling(Event event) {
        Token verb = event.verb();
        Token head = parse.head(verb);
        return head != null
                && verb.pos().equals("VBG")
                && verb.relation().equals("advcl")
                && new Frame(parse)
                        .actor(head)
                        .filter(s -> COURTS.contains(s.lemma()))
                        .isPresent()
                && finder.at(head).isPresent();
    }

    /** "Spurned an offer to host talks": what was offered or asked for in vain was not done. */
    private boolean isRefused(Event event) {
        Token noun = parse.head(event.verb());
        return noun != null
                && VAIN.contains(noun.lemma())
                && Set.of("dobj", "nsubjpass").contains(noun.relation())
                && new Frame(parse).hasTo(event.verb())
                && Optional.ofNullable(parse.head(noun))
                        .flatMap(finder::at)
                        .filter(e -> e.meaning().type() == ActionType.REJECT
                                && !e.meaning().id().equals("deny"))
                        .isPresent();
    }

    /** "Accused Congo of violating a ceasefire and shelling a village": what somebody is accused of is not told as done. */
    boolean isAlleged(Event event) {
        Token verb = firstJoined(event.verb());
        Token of = verb.relation().equals("pcomp") ? parse.head(verb) : null;
        Token above = of != null && of.lemma().equals("of") ? parse.head(of) : null;
        return above != null
                && finder.at(above)
                        .filter(e -> e.meaning().type() == ActionType.ACCUSE)
                        .isPresent();
    }

    /** The first of joined verbs; parsers may close a circle, so there are no more steps than words. */
    private Token firstJoined(Token verb) {
        Token first = verb;
        Token head = parse.head(first);
        for (int steps = 0;
                head != null
                        && first.relation().equals("conj")
                        && steps < parse.tokens().size();
                steps++) {
            first = head;
            head = parse.head(first);
        }
        return first;
    }

    /**
     * "Suspended the freeze applied to": which measure it is that another verb of the sentence handles. "Condemned the
     * sanctions imposed by" handles none.
     */
    private boolean isOfHandledMeasure(Event event) {
        Token noun = event.verb().relation().equals("acl") ? parse.head(event.verb()) : null;
        Token first = noun == null ? null : firstJoined(noun);
        Token handling = first == null ? null : parse.head(first);
        return noun != null
                && first != null
                && handling != null
                && event.verb().pos().equals("VBN")
                && finder.at(handling)
                        .filter(other -> (noun.equals(other.noun()) || first.equals(other.noun()))
                                && !other.verb().equals(event.verb())
                                && !Framing.JUDGEMENTS.contains(other.meaning().type()))
                        .isPresent();
    }
}
