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
 * Tells who has done an act that names no agent: whoever speaks of it, whose gazette prints it, who issues the story's.
 *
 * @param act the act
 * @param cast who takes part so far
 * @param linker tells who is meant
 */
record UnnamedActor(CodedAct act, Cast cast, PartyLinker linker) {

    /** "This rule removes one entity": who made the rule removes it. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)\\b(?:" + WordClasses.expression("resolution", "noun for an official document") + ")s?$");

    /** What governments do to others or take back. */
    private static final Set<ActionType> MEASURES =
            Set.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.CONCEDE, ActionType.COERCE);

    /** "The Report and Order": a paper does nothing itself. */
    static boolean isDocument(Party party) {
        return party.entity() == null
                && party.principal() == null
                && DOCUMENT.matcher(party.text()).find();
    }

    /** "The suspension had been lifted, the ministry said": of its own measures an organ speaks without naming itself. */
    void speaks(Slot slot) {
        if (act.stage() != null && !cast.has(Role.ACTOR)) {
            linker.link(slot).stream()
                    .filter(cast::isPolitical)
                    .filter(p -> cast.parties().stream().noneMatch(other -> isSame(p, other)))
                    .forEach(p -> cast.add(new Party(Role.ACTOR, p.text(), p.entity(), p.principal(), true)));
        }
    }

    /** A country that tells what was done to it or to its people has not done it. */
    private static boolean isSame(Party speaker, Party other) {
        return Stream.of(speaker.entity(), speaker.principal())
                .anyMatch(id -> id != null && (id.equals(other.entity()) || id.equals(other.principal())));
    }

    /** In a gazette "the Commission" is one of its government's, and an act without an agent is the government's. */
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

    /** "Persons that have been placed on the list": an official measure without an agent is the issuer's. */
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
