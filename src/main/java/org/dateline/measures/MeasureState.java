package org.dateline.measures;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a measure on a day.
 *
 * @param stage the stage
 * @param definite whether every possible date of the acts gives this stage
 * @param action the act that it follows from
 * @param stages the steps that led to it
 * @param since when the stage began or, for an ended measure, when it came into force
 * @param until when it ends or ended; null while no end is known
 * @param content its content
 */
public record MeasureState(
        Stage stage,
        boolean definite,
        ActionSnapshot action,
        List<StageReached> stages,
        @Nullable UncertainDate since,
        @Nullable UncertainDate until,
        MeasureContent content) {}
