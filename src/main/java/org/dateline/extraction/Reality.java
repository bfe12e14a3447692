package org.dateline.extraction;

import java.util.Set;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What an act is once its modality is taken in.
 *
 * @param type what is done: a refused measure is a REJECT, a threatened one a THREATEN
 * @param stage how far the measure got
 * @param denied whether it is said not to be so
 */
record Reality(ActionType type, @Nullable Stage stage, boolean denied) {

    /** Doings that can be under way before they are done; words are said or not said. */
    private static final Set<ActionType> PLANNED = Set.of(
            ActionType.ASSAULT,
            ActionType.CONCEDE,
            ActionType.RETREAT,
            ActionType.COOPERATE,
            ActionType.AID,
            ActionType.MOBILIZE,
            ActionType.COERCE);

    private static final Set<ActionType> HARM =
            Set.of(ActionType.SANCTION, ActionType.COERCE, ActionType.ASSAULT, ActionType.MOBILIZE);

    static Reality of(Event event, Modality modality) {
        ActionType type = event.meaning().type();
        boolean denied = modality.has(Force.DENIED);
        if (modality.has(Force.REFUSED)) {
            return new Reality(ActionType.REJECT, null, denied);
        }
        Force force = modality.least();
        if (force == Force.THREATENED) {
            return new Reality(ActionType.THREATEN, event.stage() == null ? null : Stage.THREATENED, denied);
        }
        boolean announced = force == Force.ANNOUNCED || event.stage() == Stage.ANNOUNCED;
        if (announced && (isUnnamedHarm(event.meaning()) || isUltimatum(event, modality))) {
            return new Reality(ActionType.THREATEN, event.stage() == null ? null : Stage.THREATENED, denied);
        }
        if (event.stage() == null) {
            return force == Force.ANNOUNCED ? intended(type, denied) : new Reality(type, null, denied);
        }
        return new Reality(type, lesser(event.stage(), force), denied);
    }

    /** The same at another stage. */
    Reality at(Stage other) {
        return new Reality(type, other, denied);
    }

    /** "Vowed to take countermeasures" says no more than that there will be harm. */
    private static boolean isUnnamedHarm(Entries.Meaning meaning) {
        return meaning.type() == ActionType.SANCTION && meaning.instrument() == Instrument.OTHER;
    }

    /** "Vowed to slap a tariff unless": harm that is announced under a condition is a threat. */
    private static boolean isUltimatum(Event event, Modality modality) {
        return modality.isConditional() && HARM.contains(event.meaning().type());
    }

    /** What is planned keeps its type; words that are to be said have no stage. */
    private static Reality intended(ActionType type, boolean denied) {
        return new Reality(type, PLANNED.contains(type) ? Stage.ANNOUNCED : null, denied);
    }

    /** The stages of modality in their order of reality; a stage below what the verb itself says is kept. */
    private static Stage lesser(Stage stage, @Nullable Force force) {
        if (force == null || stage == Stage.REQUESTED || stage == Stage.THREATENED) {
            return stage;
        }
        Stage governed = Stage.valueOf(force.name());
        boolean verbIsLess = stage == Stage.CONSIDERED || (stage == Stage.PROPOSED && governed == Stage.ANNOUNCED);
        return verbIsLess ? stage : governed;
    }
}
