package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.ReadAct;
import org.dateline.model.Stage;

/**
 * Joins two adjacent words that name the same act: "orders the closing of the border", "approves new sanctions". The
 * model reads each trigger by itself, and may give the two different stages.
 */
final class DoubleTriggers {

    /** The number of characters between the two at most: an article, an adjective. */
    private static final int BETWEEN = 15;

    private DoubleTriggers() {}

    /** Returns the acts in their order; of two that state the same, the one with an actor, or else the surer one. */
    static List<ReadAct> joined(List<ReadAct> acts) {
        List<ReadAct> kept = new ArrayList<>();
        for (ReadAct act : acts) {
            ReadAct last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || !tellTheSame(last, act)) {
                kept.add(act);
            } else if (isBetter(act, last)) {
                kept.set(kept.size() - 1, act);
            }
        }
        return kept;
    }

    private static boolean tellTheSame(ReadAct one, ReadAct other) {
        int between = other.trigger().start() - one.trigger().end();
        // "Riga will close its port, its minister warned": the warning has no measure of its own.
        boolean near = between <= BETWEEN
                || one.type() == ActionType.THREATEN && one.stage() == Stage.THREATENED && one.stage() == other.stage();
        return one.sentence() == other.sentence()
                && near
                && (one.type() == other.type() || isRequestOf(one, other))
                && one.instrument() == other.instrument()
                && one.direction() == other.direction()
                && one.denied() == other.denied()
                && (hasParts(one, other) || hasParts(other, one));
    }

    /** Tells whether an act asks for a measure that the other one proposes: "recommended a duty". */
    private static boolean isRequestOf(ReadAct request, ReadAct act) {
        return request.type() == ActionType.REQUEST
                && (act.stage() == Stage.PROPOSED || act.stage() == Stage.REQUESTED)
                && request.parts(ReadAct.Kind.ADDRESSEE).findAny().isEmpty();
    }

    /** Tells whether an act is surer than another, names the actor that the other one leaves out, or is what it asks for. */
    private static boolean isBetter(ReadAct act, ReadAct other) {
        if (isRequestOf(other, act)) {
            return true;
        }
        boolean actor = act.parts(ReadAct.Kind.ACTOR).findAny().isPresent();
        boolean others = other.parts(ReadAct.Kind.ACTOR).findAny().isPresent();
        return actor == others ? act.confidence() > other.confidence() : actor;
    }

    private static boolean hasParts(ReadAct all, ReadAct some) {
        return some.parts().stream()
                .allMatch(part -> all.parts(part.kind())
                        .anyMatch(same -> same.sentence() == part.sentence()
                                && same.span().overlaps(part.span())));
    }
}
