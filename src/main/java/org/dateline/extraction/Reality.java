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

    /** Announced, these are threats: nothing has been done yet, and it would be a harm. */
    private static final Set<ActionType> HARMS = Set.of(ActionType.ASSAULT, ActionType.COERCE, ActionType.MOBILIZE);

    /** Announced, these are promises: PLOVER codes the agreement to do them. */
    private static final Set<ActionType> PROMISES = Set.of(
            ActionType.SUPPORT,
            ActionType.CONCEDE,
            ActionType.RETREAT,
            ActionType.COOPERATE,
            ActionType.CONSULT,
            ActionType.AID);

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
        if (force == Force.ANNOUNCED && isUnnamedHarm(event.meaning())) {
            return new Reality(ActionType.THREATEN, Stage.THREATENED, denied);
        }
        if (event.stage() == null) {
            return new Reality(force == Force.ANNOUNCED ? intended(type) : type, null, denied);
        }
        return new Reality(type, lesser(event.stage(), force), denied);
    }

    /** "Vowed to take countermeasures" says no more than that there will be harm. */
    private static boolean isUnnamedHarm(Entries.Meaning meaning) {
        return meaning.type() == ActionType.SANCTION && meaning.instrument() == Instrument.OTHER;
    }

    private static ActionType intended(ActionType type) {
        return HARMS.contains(type) ? ActionType.THREATEN : PROMISES.contains(type) ? ActionType.AGREE : type;
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
