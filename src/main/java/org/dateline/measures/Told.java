package org.dateline.measures;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Identity;
import org.dateline.graph.MeasureKey;
import org.dateline.model.Direction;
import org.dateline.model.Goods;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/**
 * A measure with the acts that tell of it.
 *
 * @param measure the measure
 * @param acts all acts on it
 */
record Told(Measure measure, List<ActionSnapshot> acts) {

    /** What reports of one day tell is each its own news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Set<Stage> HOLDING = Set.of(Stage.IN_FORCE, Stage.SUSPENDED);

    /**
     * Tells whether this is another measure told again without a word on whom: "it imposed sanctions on the two men in
     * February", "asked it to lift the ban". All of its acts are told later than acts of the other that they can be, or
     * they are words of easing what holds.
     */
    boolean isToldAgainOf(Told other) {
        MeasureKey key = measure.key();
        return key.target().isVague()
                && !other.measure.key().target().isVague()
                && key.imposer().isSame(other.measure.key().imposer())
                && (isEasingOf(other)
                        || isOfKind(other)
                                && acts.stream()
                                        .allMatch(a -> other.acts.stream().anyMatch(b -> isSame(a, b))));
    }

    private boolean isEasingOf(Told other) {
        MeasureKey key = measure.key();
        return key.direction() == Direction.EASES
                && key.instrument() == other.measure.key().instrument()
                && other.measure.key().direction() == Direction.RESTRICTS
                && HOLDING.contains(other.measure.state().stage())
                && isOnTheSame(other)
                && acts.stream().allMatch(Progress::isWords);
    }

    private boolean isOfKind(Told other) {
        Instrument kind = measure.key().instrument();
        boolean unnamed = kind == Instrument.OTHER;
        return measure.key().direction() == other.measure.key().direction()
                && (unnamed || kind == other.measure.key().instrument())
                && isOnTheSame(other);
    }

    private boolean isOnTheSame(Told other) {
        return measure.goods() == null
                || other.measure.goods() == null
                || !Goods.of(measure.goods()).differs(Goods.of(other.measure.goods()));
    }

    private static boolean isSame(ActionSnapshot again, ActionSnapshot before) {
        return again.coding().stage() == before.coding().stage()
                && again.coding().direction() == before.coding().direction()
                && Identity.datesAgree(again.coding().date(), before.coding().date())
                && !again.firstReported().isBefore(before.firstReported().plus(NEWS));
    }
}
