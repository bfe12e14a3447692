package org.dateline.measures;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Direction;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects the acts that change the stage of a measure.
 *
 * <p>Starts, suspensions and ends always do. Announcements (CONSIDERED to ANNOUNCED) advance a measure that is not in
 * force: from nothing, from other announcements, and again after an end. They do not change a measure in force: a
 * tariff stays in force while a higher one is considered, and a suspended one stays suspended while its return is
 * promised. Announcements of easing never change a restriction, since a plan, a request or an announcement to end it
 * does not end it.
 *
 * <p>Dates are ranges. An act is left out only if no possible days let it change the stage.
 */
final class StageProgress {

    private static final Set<Stage> WORDS =
            EnumSet.of(Stage.CONSIDERED, Stage.PROPOSED, Stage.REQUESTED, Stage.THREATENED, Stage.ANNOUNCED);

    private final Direction nature;
    private final List<ActionSnapshot> acts;
    private final LocalDate day;

    /**
     * Takes the acts that may have been done by a day, in order.
     *
     * @param nature whether the measure restricts or eases while in force
     */
    StageProgress(Direction nature, List<ActionSnapshot> acts, LocalDate day) {
        this.nature = nature;
        this.acts = acts;
        this.day = day;
    }

    /** Returns the acts that may have changed the stage, in order. */
    List<ActionSnapshot> moving() {
        return IntStream.range(0, acts.size())
                .filter(i -> !isWords(acts.get(i)) || !isAgainst(acts.get(i)) && !meetsWhatHolds(i))
                .mapToObj(acts::get)
                .toList();
    }

    /** Whether an act only announces. */
    static boolean isWords(ActionSnapshot act) {
        return WORDS.contains(MeasureHistory.stage(act));
    }

    /**
     * Whether an act changes the stage that an earlier one gave.
     *
     * @param expiry when that stage expires by itself; null if unknown
     */
    static boolean moves(ActionSnapshot later, ActionSnapshot earlier, @Nullable UncertainDate expiry) {
        return !isWords(later)
                || !holds(earlier)
                || expiry != null && surelyBefore(expiry, later.coding().date());
    }

    private boolean isAgainst(ActionSnapshot act) {
        return nature == Direction.RESTRICTS && act.coding().direction() == Direction.EASES;
    }

    private static boolean holds(ActionSnapshot act) {
        return !isWords(act) && MeasureHistory.stage(act) != Stage.ENDED;
    }

    /**
     * Whether the measure was in force or suspended at the time of an announcement, or came into force since, with no
     * end that may lie between.
     */
    private boolean meetsWhatHolds(int words) {
        return IntStream.range(lastEnd(words) + 1, acts.size())
                .filter(i -> holds(acts.get(i)) && MeasureHistory.surelyBy(acts.get(i), day))
                .anyMatch(i -> noEndBetween(i, words));
    }

    /**
     * Returns the index of the last end before an announcement. Earlier acts do not matter, and skipping them keeps
     * long histories fast.
     */
    private int lastEnd(int words) {
        int i = words;
        while (i >= 0 && MeasureHistory.stage(acts.get(i)) != Stage.ENDED) {
            i--;
        }
        return i;
    }

    private boolean noEndBetween(int held, int words) {
        LocalDate last = acts.get(words).coding().date().latest();
        UncertainDate expiry = Expiry.of(acts, held);
        LocalDate runsOut = expiry == null ? null : expiry.earliest();
        return (runsOut == null || last != null && !runsOut.isBefore(last))
                && IntStream.range(0, acts.size())
                        .filter(i -> MeasureHistory.stage(acts.get(i)) == Stage.ENDED)
                        .noneMatch(i -> canLieBetween(i, held, words));
    }

    private boolean canLieBetween(int end, int held, int words) {
        boolean before = end < held && surelyBefore(acts.get(end), acts.get(held));
        boolean after = end > words && surelyBefore(acts.get(words), acts.get(end));
        return !before && !after;
    }

    /** Whether the first of two acts in order was certainly done before the other one. */
    private static boolean surelyBefore(ActionSnapshot one, ActionSnapshot other) {
        LocalDate last = one.coding().date().latest();
        LocalDate first = other.coding().date().earliest();
        return last != null && first != null && !last.isAfter(first);
    }

    /** Whether an expiry certainly lies before a date. A measure that expires on a day is in force on that day. */
    private static boolean surelyBefore(UncertainDate expiry, UncertainDate date) {
        return expiry.latest() != null
                && date.earliest() != null
                && expiry.latest().isBefore(date.earliest());
    }
}
