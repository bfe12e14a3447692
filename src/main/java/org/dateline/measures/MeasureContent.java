package org.dateline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Coding;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The content of a measure on a day, besides its stage.
 *
 * @param due the day on which the last announcement is to take effect; null once the measure is in force, suspended or
 *     ended
 * @param intervals the intervals in which it was in force, the earliest first
 * @param goods the latest act by the day that names the goods of the measure
 * @param amounts the latest act by the day that states an amount
 */
public record MeasureContent(
        @Nullable UncertainDate due,
        List<Interval> intervals,
        @Nullable Coding goods,
        @Nullable Coding amounts) {

    /**
     * An interval in which the measure was in force.
     *
     * @param from when it came into force
     * @param to when it was suspended, ended or expired; null while no end is known
     */
    public record Interval(UncertainDate from, @Nullable UncertainDate to) {}

    /**
     * Returns the content that acts give.
     *
     * @param past the acts by the day, in order
     * @param moved the acts that brought the measure to its stage, in order
     * @param expiry when it expires by itself; null if unknown
     */
    static MeasureContent of(List<ActionSnapshot> past, List<ActionSnapshot> moved, @Nullable UncertainDate expiry) {
        return new MeasureContent(
                due(past),
                intervals(moved, expiry),
                latest(past, c -> c.goods() != null),
                latest(past, c -> c.magnitude() != null || !c.quantities().isEmpty()));
    }

    private static @Nullable UncertainDate due(List<ActionSnapshot> past) {
        for (ActionSnapshot act : past.reversed()) {
            if (act.coding().due() != null || !StageProgress.isWords(act)) {
                return act.coding().due();
            }
        }
        return null;
    }

    private static @Nullable Coding latest(List<ActionSnapshot> past, Function<Coding, Boolean> says) {
        return past.reversed().stream()
                .map(ActionSnapshot::coding)
                .filter(says::apply)
                .findFirst()
                .orElse(null);
    }

    private static List<Interval> intervals(List<ActionSnapshot> moved, @Nullable UncertainDate expiry) {
        List<Interval> intervals = new ArrayList<>();
        UncertainDate open = null;
        for (int i = 0; i < moved.size(); i++) {
            UncertainDate date = moved.get(i).coding().date();
            Stage stage = MeasureHistory.stage(moved.get(i));
            if (open != null && (stage == Stage.SUSPENDED || stage == Stage.ENDED)) {
                intervals.add(new Interval(open, date));
                open = null;
            } else if (open != null && stage == Stage.IN_FORCE) {
                Optional<UncertainDate> ranOut = ranOut(moved, i);
                if (ranOut.isPresent()) {
                    intervals.add(new Interval(open, ranOut.get()));
                    open = date;
                }
            } else if (stage == Stage.IN_FORCE) {
                open = date;
            }
        }
        if (open != null) {
            intervals.add(new Interval(open, expiry));
        }
        return List.copyOf(intervals);
    }

    /** Returns the stated end of the measure before an act, if the act puts it in force again after that end. */
    private static Optional<UncertainDate> ranOut(List<ActionSnapshot> moved, int act) {
        UncertainDate end = Expiry.of(moved, act - 1);
        LocalDate anew = moved.get(act).coding().date().earliest();
        return Optional.ofNullable(end)
                .filter(e -> e.latest() != null && anew != null)
                .filter(e -> Objects.requireNonNull(e.latest()).isBefore(Objects.requireNonNull(anew)));
    }
}
