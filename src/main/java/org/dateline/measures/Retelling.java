package org.dateline.measures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Identity;

/** Detects acts that only refer back to another act with a known day. */
final class Retelling {

    private Retelling() {}

    /** Tells whether an act repeats one of some others. */
    static boolean isOneOf(ActionSnapshot act, List<ActionSnapshot> others) {
        return isLookingBack(act) && others.stream().anyMatch(other -> isToldAgain(act, other));
    }

    /** Whether an act was reported long after it happened and without its day: "Was barred last year". */
    private static boolean isLookingBack(ActionSnapshot act) {
        LocalDate from = act.coding().date().earliest();
        LocalDate to = act.coding().date().latest();
        return from != null
                && to != null
                && from.isBefore(to)
                && act.firstReported()
                        .isAfter(to.plusDays(Identity.REPORTING_LAG_DAYS)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
    }

    /** Whether an act may repeat another one, whose day was reported before. */
    private static boolean isToldAgain(ActionSnapshot again, ActionSnapshot act) {
        LocalDate day = act.coding().date().earliest();
        return day != null
                && day.equals(act.coding().date().latest())
                && !day.isBefore(Objects.requireNonNull(again.coding().date().earliest()))
                && !day.isAfter(Objects.requireNonNull(again.coding().date().latest()))
                && MeasureHistory.stage(act) == MeasureHistory.stage(again)
                && act.coding().direction() == again.coding().direction()
                && again.firstReported().isAfter(act.firstReported());
    }
}
