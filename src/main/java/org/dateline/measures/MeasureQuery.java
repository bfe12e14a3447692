package org.dateline.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.graph.AsOf;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/**
 * Which measures to read; an empty list asks for nothing.
 *
 * @param on as they stand on which day
 * @param targets on whom
 * @param affected whether measures that fall on these count, though others are their targets
 * @param imposers whose
 * @param instruments of which kinds
 * @param directions in which directions
 * @param stages in which stages
 * @param definite whether the stage must be sure
 * @param coded whether acts that only data sets tell of count
 * @param passing whether what a report mentions only in passing counts
 * @param content what it must be about
 * @param known by what was known when
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

    /** All that stand on a day on one target, by what is known now. */
    public static MeasureQuery onTarget(String target, LocalDate on) {
        return between(List.of(target), true, List.of(), on);
    }

    /** All that stand on a day by some imposers, by what is known now. */
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

    /** The same on anybody by one imposer alone. */
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
