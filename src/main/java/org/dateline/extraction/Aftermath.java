package org.dateline.extraction;

import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells words that only say what came of another act, or what things did to people.
 *
 * @param parse the sentence
 */
record Aftermath(Parse parse) {

    private static final Set<String> THINGS = FrameWords.words("""
            duty tariff sanction ban curb restriction levy tax measure rule quota embargo cut
            shortage storm drought flood earthquake virus outbreak pandemic crisis inflation
            price cost
            """);

    private static final Set<String> HITTING = Set.of("hit", "strike", "punish", "target", "squeeze");

    private static final Set<String> RESULTING = Set.of("force", "prevent", "leave", "keep");

    /** Tells whether nobody did anything by these words. */
    boolean isNothingDone(Event event) {
        return isHitByThing(event) || isOnNone(event) || isConsequence(event.verb()) || isAfterwards(event);
    }

    /** "Exporters were hit by the duty", "the drought struck Kenya": what nobody does is no attack. */
    private boolean isHitByThing(Event event) {
        boolean hit = event.noun() == null && HITTING.contains(event.verb().lemma());
        return (hit || event.meaning().type() == ActionType.ASSAULT)
                && new Frame(parse)
                        .actor(event.verb())
                        .filter(s -> THINGS.contains(s.lemma()))
                        .isPresent();
    }

    /** "Imposed no quotas". */
    private boolean isOnNone(Event event) {
        return event.noun() != null
                && event.stage() != null
                && parse.children(event.noun(), Set.of("det"))
                        .anyMatch(d -> d.lemma().equals("no"));
    }

    /** "Uganda taxes goods after the ban is restored", in a headline: who did that, the report tells. */
    private boolean isAfterwards(Event event) {
        Token verb = event.verb();
        Token noun = event.noun();
        boolean byItself =
                noun != null && noun.head() == verb.index() && noun.relation().equals("nsubj");
        return parse.sentence().headline()
                && verb.relation().equals("advcl")
                && (parse.child(verb, Set.of("nsubjpass")).isPresent() || byItself)
                && parse.child(verb, Set.of("agent")).isEmpty()
                && parse.children(verb, Set.of("mark"))
                        .anyMatch(m -> m.lemma().equals("after") || m.lemma().equals("as"));
    }

    /** "Closed the port, forcing ships to turn back": what comes of an act is none. */
    private static boolean isConsequence(Token verb) {
        return verb.pos().equals("VBG") && verb.relation().equals("advcl") && RESULTING.contains(verb.lemma());
    }
}
