package org.dateline.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a measure reached a stage.
 *
 * @param past its acts by the day, in order
 * @param moving those that may have changed the stage
 */
record Steps(List<ActionSnapshot> past, List<ActionSnapshot> moving) {

    /** Returns the state with all acts that led to it, including announcements that had no effect. */
    MeasureState state(MeasureHistory.Possible state, boolean definite) {
        List<ActionSnapshot> moved = moving.subList(0, moving.indexOf(state.act()) + 1);
        List<ActionSnapshot> rest = moving.subList(moved.size(), moving.size());
        UncertainDate expiry = Expiry.of(moved, moved.size() - 1);
        List<StageReached> reached = reached(moved);
        List<StageReached> all =
                reached(past.stream().filter(a -> !rest.contains(a)).toList());
        if (state.expired()) {
            StageReached end = new StageReached(Stage.ENDED, Objects.requireNonNull(expiry), state.act());
            reached.add(end);
            all.add(end);
        }
        UncertainDate end = state.stage() == Stage.ENDED ? reached.getLast().date() : expiry;
        return new MeasureState(
                state.stage(),
                definite,
                state.act(),
                List.copyOf(all),
                since(reached),
                end,
                MeasureContent.of(past, moved, expiry));
    }

    /** Returns the stages reached, without repetitions. */
    private static List<StageReached> reached(List<ActionSnapshot> acts) {
        List<StageReached> reached = new ArrayList<>();
        for (ActionSnapshot act : acts) {
            if (reached.isEmpty() || reached.getLast().stage() != MeasureHistory.stage(act)) {
                reached.add(
                        new StageReached(MeasureHistory.stage(act), act.coding().date(), act));
            }
        }
        return reached;
    }

    private static @Nullable UncertainDate since(List<StageReached> reached) {
        boolean held = reached.size() > 1
                && reached.getLast().stage() == Stage.ENDED
                && reached.get(reached.size() - 2).stage() == Stage.IN_FORCE;
        return reached.get(reached.size() - (held ? 2 : 1)).date();
    }
}
