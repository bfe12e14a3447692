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
 * Which acts move a measure from where it stands.
 *
 * <p>Doing moves it, whatever was before: a start, a suspension, an end. Words (CONSIDERED to ANNOUNCED) bring a measure
 * nearer that is not there: from nothing, from other words, and anew after an end. They do not move what holds: a tariff
 * in force is in force while a higher one is weighed, and a suspended one stays suspended while its return is promised.
 * Words of easing never move what restricts, since a plan, a request or an announcement to end it does not end it.
 *
 * <p>Dates are ranges. An act is left out only when no possible days let it move anything.
 */
final class StageProgress {

    private static final Set<Stage> WORDS =
            EnumSet.of(Stage.CONSIDERED, Stage.PROPOSED, Stage.REQUESTED, Stage.THREATENED, Stage.ANNOUNCED);

    private final Direction nature;
    private final List<ActionSnapshot> acts;
    private final LocalDate day;

    /**
     * Takes the acts that can have been done by a day, in order.
     *
     * @param nature whether the measure restricts or eases while it holds
     */
    StageProgress(Direction nature, List<ActionSnapshot> acts, LocalDate day) {
        this.nature = nature;
        this.acts = acts;
        this.day = day;
    }

    /** Those that can have brought it to where it stands, in order. */
    List<ActionSnapshot> moving() {
        return IntStream.range(0, acts.size())
                .filter(i -> !isWords(acts.get(i)) || !isAgainst(acts.get(i)) && !meetsWhatHolds(i))
                .mapToObj(acts::get)
                .toList();
    }

    /** Whether an act says what may come, and does nothing yet. */
    static boolean isWords(ActionSnapshot act) {
        return WORDS.contains(MeasureHistory.stage(act));
    }

    /** Whether an act moves a measure from where an earlier one put it, which may have run out by then. */
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

    /** Whether a start or a suspension moved it on from there, or stands before with no end that can lie between. */
    private boolean meetsWhatHolds(int words) {
        return IntStream.range(lastEnd(words) + 1, acts.size())
                .filter(i -> holds(acts.get(i)) && MeasureHistory.surelyBy(acts.get(i), day))
                .anyMatch(i -> noEndBetween(i, words));
    }

    /** What stands before it in order is of no account; looking only behind it keeps long histories cheap. */
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

    /** Of two acts in order. */
    private static boolean surelyBefore(ActionSnapshot one, ActionSnapshot other) {
        LocalDate last = one.coding().date().latest();
        LocalDate first = other.coding().date().earliest();
        return last != null && first != null && !last.isAfter(first);
    }

    /** What runs out on a day holds on that day. */
    private static boolean surelyBefore(UncertainDate expiry, UncertainDate date) {
        return expiry.latest() != null
                && date.earliest() != null
                && expiry.latest().isBefore(date.earliest());
    }
}
