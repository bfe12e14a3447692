package org.dateline.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.graph.AsOf;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/**
 * A query for measures. An empty list sets no condition.
 *
 * @param on the day for which to give their state
 * @param targets their targets
 * @param affected whether to include measures that only affect the targets
 * @param imposers their imposers
 * @param instruments their kinds
 * @param directions their directions
 * @param stages their stages
 * @param definite whether the stage must be certain
 * @param coded whether to include acts that only data sets state
 * @param passing whether to include measures that reports mention only in passing
 * @param content the condition on their content
 * @param known the state of knowledge
 */
public record MeasureQuery(
        LocalDate on,
        List<String> targets,
        boolean affected,
        List<String> imposers,
        List<Instrument> instruments,
        List<Direction> directions,
        Set<Stage> stages,
        boolean definite,
        boolean coded,
        boolean passing,
        ContentQuery content,
        AsOf known) {

    /** A query for all measures on one target on a day, in the present state. */
    public static MeasureQuery onTarget(String target, LocalDate on) {
        return between(List.of(target), true, List.of(), on);
    }

    /** A query for all measures by some imposers on a day, in the present state. */
    public static MeasureQuery ofImposers(List<String> imposers, LocalDate on) {
        return between(List.of(), false, imposers, on);
    }

    private static MeasureQuery between(List<String> targets, boolean affected, List<String> imposers, LocalDate on) {
        return new MeasureQuery(
                on,
                targets,
                affected,
                imposers,
                List.of(),
                List.of(),
                Set.of(),
                false,
                false,
                false,
                ContentQuery.ANY,
                AsOf.NOW);
    }

    /** Returns this query for all targets of one imposer. */
    MeasureQuery ofAll(String imposer) {
        return new MeasureQuery(
                on,
                List.of(),
                false,
                List.of(imposer),
                List.of(),
                List.of(),
                Set.of(),
                definite,
                coded,
                passing,
                ContentQuery.ANY,
                known);
    }
}
