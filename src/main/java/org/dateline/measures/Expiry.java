package org.dateline.measures;

import java.time.LocalDate;
import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Determines when a measure in force expires by itself. */
final class Expiry {

    /** A measure is renewed at most this many days before its end. Earlier reports repeat the first one. */
    private static final int PROLONGED_DAYS = 14;

    private Expiry() {}

    /**
     * Returns the expiry stated last in the period in force up to an act, ignoring announcements in between; null if
     * none was stated or the measure was renewed.
     */
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

    /**
     * Whether a later act renews the measure without a stated end: it puts the measure in force again shortly before
     * its end.
     */
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
