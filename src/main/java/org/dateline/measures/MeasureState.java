package org.dateline.measures;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a measure stands on a day.
 *
 * @param stage the stage
 * @param definite whether no possible day of any act gives another one
 * @param action the act that it follows from
 * @param stages how it got there
 * @param since when the stage began or, for one that ended, when it had begun to hold
 * @param until when it ends or ended; null while nothing says so
 * @param content what it says
 */
public record MeasureState(
        Stage stage,
        boolean definite,
        ActionSnapshot action,
        List<StageReached> stages,
        @Nullable UncertainDate since,
        @Nullable UncertainDate until,
        MeasureContent content) {}
