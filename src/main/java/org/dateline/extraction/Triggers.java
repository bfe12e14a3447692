package org.dateline.extraction;

import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * Which words of a sentence tell an act.
 *
 * @param parse the sentence
 */
record Triggers(Parse parse) {

    /** The words that tell an act: from what asks for it or governs it to the noun that it handles. */
    Span of(Event event, Modality modality) {
        Span own = own(event);
        return modality.telling().stream()
                .map(Token::span)
                .reduce(own, (a, b) -> new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
    }

    /** "Said the decision was disappointing": what is said of it tells the blame. */
    private Span own(Event event) {
        Token judged = event.complement();
        if (judged != null && event.meaning().type() == ActionType.ACCUSE) {
            Token last = parse.child(judged, Set.of("acomp", "attr")).orElse(judged);
            return new Span(
                    event.verb().span().start(),
                    Math.max(event.verb().span().end(), last.span().end()));
        }
        Span verb = event.verb().span();
        Token noun = event.noun();
        return noun == null
                ? verb
                : new Span(
                        Math.min(verb.start(), noun.span().start()),
                        Math.max(verb.end(), noun.span().end()));
    }
}
