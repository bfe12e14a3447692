package org.dateline.reader;

import java.util.List;
import org.dateline.model.ReadAct;

/**
 * Joins a denial and the words that it denies into one act: "denied that it had imposed an embargo" states no embargo.
 * The model reads each trigger by itself and does not know the other one.
 */
final class Denials {

    private Denials() {}

    /** Returns the acts without those that a denial in their sentence denies. */
    static List<ReadAct> joined(List<ReadAct> acts) {
        return acts.stream()
                .filter(act -> act.denied() || acts.stream().noneMatch(other -> isDenialOf(other, act)))
                .toList();
    }

    /**
     * Whether an act is the one that a denial denies: it follows the denial, has the same kind, and names the same
     * party or none.
     */
    private static boolean isDenialOf(ReadAct denial, ReadAct act) {
        return denial.denied()
                && denial.sentence() == act.sentence()
                && denial.trigger().start() < act.trigger().start()
                && denial.type() == act.type()
                && denial.instrument() == act.instrument()
                && haveSameActor(denial, act);
    }

    private static boolean haveSameActor(ReadAct denial, ReadAct act) {
        List<ReadAct.Part> actors = act.parts(ReadAct.Kind.ACTOR).toList();
        return actors.isEmpty()
                || actors.stream()
                        .anyMatch(actor -> denial.parts(ReadAct.Kind.ACTOR)
                                .anyMatch(other -> other.sentence() == actor.sentence()
                                        && other.span().overlaps(actor.span())));
    }
}
