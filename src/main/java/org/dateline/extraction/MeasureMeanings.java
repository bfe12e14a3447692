package org.dateline.extraction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a verb makes of what a noun names: the act, its effect, its stage, and who fills which place.
 *
 * @param instruments tells the instrument of a ban
 */
record MeasureMeanings(Instruments instruments) {

    /** "Slams the Russian ban": whose measure it is, is whom the words are for. */
    private static final Set<ActionType> JUDGING = Set.of(ActionType.ACCUSE, ActionType.SUPPORT, ActionType.REJECT);

    Event handled(Token verb, Token noun, Noun entry, Handling handling) {
        boolean undone = handling.undoes();
        Meaning meaning = entry.meaning();
        ActionType type = handling.type() != null ? handling.type() : undone ? undone(entry) : meaning.type();
        boolean stageless = handling.stage() == null || (entry.stageless() && handling.type() == null);
        Meaning handled = new Meaning(
                handling.id() + "-" + meaning.id(),
                type,
                meaning.instrument() == null
                        ? instruments.of(new Instruments.Measure(noun, verb))
                        : meaning.instrument(),
                handling.direction() != null
                        ? handling.direction()
                        : undone ? eased(meaning, type) : direction(meaning),
                stageless ? null : handling.stage(),
                meaning.cameo());
        Map<String, Filler> roles = roles(entry, handling);
        Event event =
                new Event(verb, verb, noun, handled, roles, undone, stageless, null, null, entry.alone(), false, null);
        boolean found = handled.instrument() == Instrument.TRADE_REMEDY && handling.stage() == Stage.IN_FORCE;
        return found && instruments.isPreliminary(noun) ? event.at(Stage.PROPOSED) : event;
    }

    /** "Wins a loan from the fund": who gets something acts no more than its object; whom it comes from does. */
    private static Map<String, Filler> roles(Noun entry, Handling handling) {
        Map<String, Filler> roles = new LinkedHashMap<>(entry.roles());
        Filler recipient = recipient(roles);
        boolean receives = handling.subject() == Filler.RECIPIENT && recipient != null;
        if (handling.type() != null && JUDGING.contains(handling.type())) {
            // "Condemns the shelling by": who did it is whom the words are for.
            roles.replaceAll((place, filler) -> filler == Filler.ACTOR ? Filler.ADDRESSEE : filler);
            roles.put("modifier", Filler.ADDRESSEE);
        }
        roles.put("subject", receives ? recipient : handling.subject());
        if (handling.type() == ActionType.REQUEST || handling.type() == ActionType.THREATEN) {
            // "Asked the firm for permission", "warned it of consequences": the object of the verb, when the measure is
            // not.
            roles.put("recipient", Filler.ADDRESSEE);
        }
        if (receives) {
            roles.put("from", Filler.ACTOR);
        }
        if (handling.type() == ActionType.SANCTION) {
            // "Broke off ties with": with whom they were is whom it is against.
            roles.replaceAll((place, filler) -> filler == Filler.ADDRESSEE ? Filler.TARGET : filler);
        }
        if (handling.undoes()) {
            // Whom aid is taken from is whom the measure is on.
            roles.replaceAll((place, filler) -> filler == Filler.BENEFICIARY ? Filler.TARGET : filler);
        }
        return roles;
    }

    private static ActionType undone(Noun noun) {
        if (noun.undoType() != null) {
            return noun.undoType();
        }
        return switch (noun.meaning().type()) {
            case SANCTION -> ActionType.RETREAT;
            case AGREE -> ActionType.REJECT;
            case CONCEDE, AID -> ActionType.SANCTION;
            case COERCE, MOBILIZE -> ActionType.CONCEDE;
            case ASSAULT -> ActionType.RETREAT;
            case CONSULT, COOPERATE, SUPPORT -> ActionType.REJECT;
            case INVESTIGATE, PROTEST -> ActionType.CONCEDE;
            default -> noun.meaning().type();
        };
    }

    private static Direction direction(Meaning meaning) {
        return meaning.direction() == null ? Direction.RESTRICTS : meaning.direction();
    }

    /** What is given up eases, an inquiry into others' trade too. */
    private static Direction eased(Meaning meaning, ActionType type) {
        return switch (direction(meaning)) {
            case NEUTRAL ->
                meaning.type() == ActionType.INVESTIGATE && type == ActionType.RETREAT
                        ? Direction.EASES
                        : meaning.type() == ActionType.AID && type == ActionType.SANCTION
                                ? Direction.RESTRICTS
                                : Direction.NEUTRAL;
            case RESTRICTS -> Direction.EASES;
            case EASES -> Direction.RESTRICTS;
        };
    }

    /** "Was awarded a contract", "hit with a fine": whoever stands where the measure would is who gets it. */
    static Event received(Event event) {
        Filler filler = recipient(event.roles());
        if (filler == null) {
            return event;
        }
        Map<String, Filler> roles = new LinkedHashMap<>(event.roles());
        roles.put("recipient", filler);
        return event.with(roles);
    }

    /** Who gets what a noun names, by the preposition that would tell it. */
    private static @Nullable Filler recipient(Map<String, Filler> roles) {
        return Stream.of("to", "for", "on", "against")
                .flatMap(p -> Stream.ofNullable(roles.get(p)))
                .filter(f -> f != Filler.NONE && f != Filler.DESTINATION)
                .findFirst()
                .orElse(null);
    }

    Event fated(Token verb, Token subject, Noun noun, Fate fate) {
        boolean ended = fate.stage() == Stage.ENDED;
        Meaning meaning = noun.meaning();
        Meaning told = new Meaning(
                "fate-" + meaning.id(),
                ended ? undone(noun) : meaning.type(),
                meaning.instrument() == null ? instruments.of(subject) : meaning.instrument(),
                ended ? eased(meaning, undone(noun)) : direction(meaning),
                fate.stage(),
                meaning.cameo());
        return new Event(
                verb,
                verb,
                subject,
                told,
                noun.roles(),
                ended,
                fate.stage() == null,
                null,
                null,
                noun.alone(),
                false,
                null);
    }
}
