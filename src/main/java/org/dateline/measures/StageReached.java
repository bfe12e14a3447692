package org.dateline.measures;

import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;

/**
 * A step in the history of a measure.
 *
 * @param stage the stage
 * @param date when the measure reached it
 * @param action the act that brought it there
 */
public record StageReached(Stage stage, UncertainDate date, ActionSnapshot action) {}
