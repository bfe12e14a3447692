package org.dateline.resolution;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.WordClasses;

/**
 * Finds the actor of an act that names none: the speaker, the publisher of the gazette, or the issuer of the story's
 * measures.
 *
 * @param act the act
 * @param cast the parties so far
 * @param linker resolves slots to parties
 */
record UnnamedActor(CodedAct act, Cast cast, PartyLinker linker) {

    /** Nouns for documents: "this rule removes one entity" means that its author does. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)\\b(?:" + WordClasses.expression("resolution", "noun for an official document") + ")s?$");

    /** Types of acts that governments do to others or take back. */
    private static final Set<ActionType> MEASURES =
            Set.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.CONCEDE, ActionType.COERCE);

    /** Tells whether a party is a document, which does not act itself: "the Report and Order". */
    static boolean isDocument(Party party) {
        return party.entity() == null
                && party.principal() == null
                && DOCUMENT.matcher(party.text()).find();
    }

    /**
     * Makes the speaker the actor. An organ does not name itself when it speaks of its own measures: "the suspension
     * had been lifted, the ministry said".
     */
    void speaks(Slot slot) {
        if (act.stage() != null && !cast.has(Role.ACTOR)) {
            linker.link(slot).stream()
                    .filter(cast::isPolitical)
                    .filter(p -> cast.parties().stream().noneMatch(other -> isSame(p, other)))
                    .forEach(p -> cast.add(new Party(Role.ACTOR, p.text(), p.entity(), p.principal(), true)));
        }
    }

    /**
     * Whether a speaker is another party of the act. A country that reports an act on itself or its people is not the
     * actor.
     */
    private static boolean isSame(Party speaker, Party other) {
        return Stream.of(speaker.entity(), speaker.principal())
                .anyMatch(id -> id != null && (id.equals(other.entity()) || id.equals(other.principal())));
    }

    /**
     * Makes a government the actor of its gazette: "the Commission" is one of its own, and so is an act without an
     * agent.
     */
    void prints(String government) {
        cast.actFor(government);
        boolean official = act.stage() != null || act.type() == ActionType.INVESTIGATE || MEASURES.contains(act.type());
        if (official && !cast.has(Role.ACTOR)) {
            cast.add(new Party(Role.ACTOR, "", government, null, true));
        }
    }

    private boolean isFromThere(String issuer) {
        return Stream.concat(act.goods().origins().stream(), act.goods().destinations().stream())
                .flatMap(place -> linker.link(place).stream())
                .anyMatch(p -> issuer.equals(p.entity()));
    }

    /**
     * Makes the issuer the actor of an official measure without an agent: "persons that have been placed on the list".
     */
    void issues(String issuer) {
        cast.actFor(issuer, Role.ACTOR, PartyResolver.OWN_ORGAN);
        boolean agentless = act.slots().stream()
                .filter(s -> s.role() == Role.ACTOR)
                .allMatch(s -> DOCUMENT.matcher(s.text()).find());
        boolean own = cast.parties().stream().anyMatch(p -> issuer.equals(p.entity()) || issuer.equals(p.principal()));
        if (agentless
                && !own
                && !linker.hasSubject(act.sentence(), act.trigger())
                && linker.statesOfSubjects(act.sentence()).allMatch(issuer::equals)
                && !isFromThere(issuer)
                && !cast.has(Role.ACTOR)
                && act.stage() != null
                && MEASURES.contains(act.type())) {
            cast.add(new Party(Role.ACTOR, "", issuer, null, true));
        }
    }
}
