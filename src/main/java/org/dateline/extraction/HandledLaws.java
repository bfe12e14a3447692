package org.dateline.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/**
 * What is done to a law is done to what it lays down: "struck down an order barring", "postpones a law that bans".
 *
 * @param parse the sentence
 * @param codebook which nouns tell acts
 * @param acts finds what the law lays down
 * @param measures knows what verbs do to measures
 */
record HandledLaws(Parse parse, Codebook codebook, ActEvents acts, MeasureEvents measures) {

    /** Judgements of a law, beside what ends, delays or eases it; who makes or proposes one lays down what it says. */
    private static final Set<ActionType> JUDGEMENTS =
            Set.of(ActionType.ACCUSE, ActionType.REJECT, ActionType.SUPPORT, ActionType.REQUEST);

    /** Whoever ends one of these concedes; who ends what is economic retreats (codebook, rule 6). */
    private static final Set<Instrument> UNECONOMIC =
            Set.of(Instrument.DIPLOMATIC, Instrument.ENTRY_BAN, Instrument.MILITARY, Instrument.LEGAL_PROCEEDING);

    private static final Set<String> PARTS = Set.of("provision", "requirement", "clause", "section", "article");

    private static final Set<String> CLAUSES = Set.of("acl", "relcl");

    Optional<Event> of(Token verb) {
        Optional<Token> object = new Frame(parse).object(verb);
        return object.filter(o -> FrameWords.LAWS.contains(o.lemma()) || PARTS.contains(o.lemma()))
                .flatMap(law -> laidDown(law).flatMap(content -> of(verb, law, content)))
                .or(() -> object.flatMap(doing -> undone(verb, doing)));
    }

    /** "Lifted its suspension of the channel", "revoked the envoy's expulsion": what restricts, told by a noun. */
    private Optional<Event> undone(Token verb, Token doing) {
        String lemma = codebook.nominals().get(doing.lemma());
        return lemma == null || !doing.is("NN") || measures.isMeasure(doing)
                ? Optional.empty()
                : acts.own(doing.called(lemma), false)
                        .filter(e -> e.stage() == Stage.IN_FORCE && e.meaning().direction() == Direction.RESTRICTS)
                        .flatMap(content -> measures.handlings(verb)
                                .filter(Handling::undoes)
                                .findFirst()
                                .map(h -> handled(verb, doing, content, h).with(behind(doing, content))));
    }

    /** Who fills which place around a noun: "of" or "on" stands before the object of its verb. */
    private static Map<String, Filler> behind(Token doing, Event content) {
        Map<String, Filler> roles = new LinkedHashMap<>(content.roles());
        Filler object = roles.remove("object");
        if (object != null) {
            roles.putIfAbsent(doing.lemma().equals("halt") ? "on" : "of", object);
        }
        return roles;
    }

    private Optional<Event> of(Token verb, Token law, Event content) {
        return measures.handlings(verb)
                .filter(h -> h.undoes() || h.type() != null && JUDGEMENTS.contains(h.type()))
                .findFirst()
                .map(h -> handled(verb, law, content, h));
    }

    private Event handled(Token verb, Token law, Event content, Handling handling) {
        Event event = measures.handled(verb, law, entry(content), handling);
        if (content.meaning().direction() == Direction.EASES && handling.undoes()) {
            // "Removes provisions which authorize": what is no longer allowed is forbidden.
            event = event.at(Stage.IN_FORCE);
        }
        Map<String, Filler> roles = new LinkedHashMap<>(event.roles());
        // "A Trump administration order": whose it is, not on whom.
        roles.putIfAbsent("modifier", Filler.NONE);
        return event.with(roles).about(content.verb());
    }

    private Optional<Event> laidDown(Token law) {
        return parse.children(law, CLAUSES)
                .filter(v -> v.is("VB") && !v.pos().equals("VBN"))
                .flatMap(v -> measures.handled(v).or(() -> acts.own(v, false)).stream())
                .filter(e -> e.stage() != null)
                .findFirst();
    }

    private static Noun entry(Event content) {
        return new Noun(
                content.meaning(),
                List.of(),
                Map.of(),
                false,
                false,
                false,
                Set.of(),
                List.of(),
                List.of(),
                UNECONOMIC.contains(content.meaning().instrument()) ? ActionType.CONCEDE : null);
    }
}
