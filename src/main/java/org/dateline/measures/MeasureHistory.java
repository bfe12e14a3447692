package org.dateline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Identity;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The acts on one measure in order, from which a pure function derives its state on a day.
 *
 * <p>Dates are ranges, so on some days several stages are possible: one from each act that may be the latest by then.
 * Acts of one certain day are ordered by stage.
 */
final class MeasureHistory {

    private static final Comparator<ActionSnapshot> IN_ORDER = Comparator.comparing(
                    (ActionSnapshot a) -> date(a).earliest(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(a -> date(a).latest(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(MeasureHistory::stage)
            .thenComparing(ActionSnapshot::firstReported)
            .thenComparing(ActionSnapshot::id);

    private final Direction nature;
    private final List<ActionSnapshot> acts;

    /**
     * Takes the acts in any order.
     *
     * @param nature whether the measure restricts or eases while in force
     */
    MeasureHistory(Direction nature, List<ActionSnapshot> acts) {
        this.nature = nature;
        this.acts = acts.stream()
                .filter(a -> !Retelling.isOneOf(a, acts))
                .sorted(IN_ORDER)
                .toList();
    }

    /** A possible stage, with the act that gives it. */
    record Possible(Stage stage, ActionSnapshot act, boolean expired) {}

    /**
     * Returns the state on a day: the latest of the possible stages.
     *
     * @param stages the stages to consider; empty for any
     * @return empty if no act may have happened by then, or none gives one of these stages
     */
    Optional<MeasureState> on(LocalDate day, Set<Stage> stages) {
        List<ActionSnapshot> past = past(day);
        List<ActionSnapshot> moving = new StageProgress(nature, past, day).moving();
        List<Possible> possible = possible(moving, day);
        boolean one = possible.stream().map(Possible::stage).distinct().count() == 1
                && possible.stream().anyMatch(p -> surelyBy(p.act(), day));
        return possible.stream()
                .filter(p -> stages.isEmpty() || stages.contains(p.stage()))
                .findFirst()
                .map(p -> new Steps(past, moving).state(p, one && !p.act().contested()));
    }

    /** Returns the acts by a day. If there is none, returns undated acts reported within a week of it. */
    private List<ActionSnapshot> past(LocalDate day) {
        List<ActionSnapshot> past = acts.stream().filter(a -> canBeBy(a, day)).toList();
        return past.isEmpty()
                ? acts.stream()
                        .filter(a -> isUndated(a) && canBeBy(a, day.plusDays(Identity.REPORTING_LAG_DAYS)))
                        .toList()
                : past;
    }

    private static boolean isUndated(ActionSnapshot act) {
        return date(act).basis() == DateBasis.PUBLICATION;
    }

    /** Returns the state after all known acts. */
    Optional<MeasureState> last() {
        return acts.stream()
                .map(a -> date(a).earliest())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .or(() -> acts.isEmpty() ? Optional.empty() : Optional.of(LocalDate.EPOCH))
                .flatMap(day -> on(day, Set.of()));
    }

    /** Returns the possible stages, the latest first. */
    private static List<Possible> possible(List<ActionSnapshot> moving, LocalDate day) {
        List<Possible> possible = new ArrayList<>();
        for (int i = moving.size() - 1; i >= 0; i--) {
            ActionSnapshot act = moving.get(i);
            UncertainDate expiry = Expiry.of(moving, i);
            if (moving.subList(i + 1, moving.size()).stream()
                    .noneMatch(later -> surelyAfter(later, act, day) && StageProgress.moves(later, act, expiry))) {
                addStages(possible, act, expiry, day);
            }
        }
        return possible;
    }

    /** Adds the stages that an act may have led to. After a stated expiry, the measure has ended by itself. */
    private static void addStages(
            List<Possible> possible, ActionSnapshot act, @Nullable UncertainDate expiry, LocalDate day) {
        LocalDate first = expiry == null ? null : expiry.earliest();
        LocalDate last = expiry == null ? null : expiry.latest();
        if (first != null && first.isBefore(day)) {
            possible.add(new Possible(Stage.ENDED, act, true));
        }
        if (first == null || last == null || !last.isBefore(day)) {
            possible.add(new Possible(stage(act), act, false));
        }
    }

    private static boolean canBeBy(ActionSnapshot act, LocalDate day) {
        LocalDate earliest = date(act).earliest();
        return earliest == null || !earliest.isAfter(day);
    }

    static boolean surelyBy(ActionSnapshot act, LocalDate day) {
        LocalDate latest = date(act).latest();
        return latest != null && !latest.isAfter(day);
    }

    /** Whether the later of two acts certainly came after the other one, and by a day. */
    private static boolean surelyAfter(ActionSnapshot later, ActionSnapshot act, LocalDate day) {
        LocalDate from = date(later).earliest();
        LocalDate to = date(act).latest();
        return surelyBy(later, day) && from != null && to != null && !from.isBefore(to);
    }

    static Stage stage(ActionSnapshot act) {
        return Objects.requireNonNull(act.coding().stage());
    }

    private static UncertainDate date(ActionSnapshot act) {
        return act.coding().date();
    }
}
