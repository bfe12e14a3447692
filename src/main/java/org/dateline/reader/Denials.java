package org.dateline.reader;

import java.util.List;
import org.dateline.model.ReadAct;

/**
 * Makes one act of a denial and the words that it denies: "denied that it had imposed an embargo" tells no embargo. The model reads each
 * trigger by itself and cannot know of the other.
 */
final class Denials {

    private Denials() {}

    /** The acts without those that a denial in their sentence is of. */
    static List<ReadAct> joined(List<ReadAct> acts) {
        return acts.stream()
                .filter(act -> act.denied() || acts.stream().noneMatch(other -> isDenialOf(other, act)))
                .toList();
    }

    /** What is denied stands behind the denial, is of the same kind, and is said of the same party or of nobody. */
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
