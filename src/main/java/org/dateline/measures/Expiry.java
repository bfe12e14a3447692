package org.dateline.measures;

import java.time.LocalDate;
import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Tells when a measure that holds runs out by itself. */
final class Expiry {

    /** How long before its end a measure is prolonged at the earliest; reports of older ones only tell of them again. */
    private static final int PROLONGED_DAYS = 14;

    private Expiry() {}

    /** The expiry that was stated last in the stretch in which it holds up to an act, whatever was said meanwhile. */
    static @Nullable UncertainDate of(List<ActionSnapshot> past, int at) {
        for (int i = at;
                i >= 0
                        && (MeasureHistory.stage(past.get(i)) == Stage.IN_FORCE
                                || i < at && StageProgress.isWords(past.get(i)));
                i--) {
            UncertainDate end = past.get(i).coding().expires();
            if (MeasureHistory.stage(past.get(i)) == Stage.IN_FORCE && end != null) {
                return isProlonged(past.get(i), past.subList(i + 1, at + 1), end) ? null : end;
            }
        }
        return null;
    }

    /** Whoever speaks of what is about to run out as put in force anew has prolonged it, until whenever. */
    private static boolean isProlonged(ActionSnapshot act, List<ActionSnapshot> later, UncertainDate end) {
        LocalDate last = end.earliest();
        LocalDate told = act.coding().date().latest();
        return last != null
                && told != null
                && later.stream()
                        .filter(a -> MeasureHistory.stage(a) == Stage.IN_FORCE
                                && a.coding().date().earliest() != null)
                        .filter(a -> told.isBefore(a.coding().date().earliest()))
                        .anyMatch(a -> last.minusDays(PROLONGED_DAYS)
                                .isBefore(a.coding().date().earliest()));
    }
}
