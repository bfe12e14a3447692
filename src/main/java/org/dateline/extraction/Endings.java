package org.dateline.extraction;

import java.util.Map;
import java.util.Set;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/**
 * Reads "are no longer blocked" as the end of what the verb tells.
 *
 * @param parse the sentence
 */
record Endings(Parse parse) {

    private static final Map<ActionType, ActionType> ENDS =
            Map.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.COERCE, ActionType.CONCEDE);

    /** The event, or its end where it holds no longer. */
    Event of(Event event) {
        ActionType end = ENDS.get(event.meaning().type());
        return end != null && event.stage() == Stage.IN_FORCE && isOver(event.verb()) ? ended(event, end) : event;
    }

    /** Whether it is one that {@link #of} has ended, so that its negation is told already. */
    static boolean isEnded(Event event) {
        return event.noun() == null && event.undone();
    }

    private boolean isOver(Token verb) {
        return parse.children(verb, Set.of("advmod", "neg"))
                .anyMatch(a -> a.form().equalsIgnoreCase("longer"));
    }

    private static Event ended(Event event, ActionType type) {
        Meaning told = event.meaning();
        Meaning over =
                new Meaning(told.id() + "-ended", type, told.instrument(), Direction.EASES, Stage.ENDED, told.cameo());
        return new Event(
                event.verb(),
                event.link(),
                event.noun(),
                over,
                event.roles(),
                true,
                false,
                event.complement(),
                event.designator(),
                event.alone(),
                false,
                event.dealing());
    }
}
