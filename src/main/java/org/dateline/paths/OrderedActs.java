package org.dateline.paths;

import java.util.Comparator;
import java.util.List;
import org.dateline.graph.OrderKey;

/**
 * The acts between two entities, ready to be asked when one can arrive and leave.
 *
 * <p>Each may have happened on any of its possible days. Two orders of them, by first and by last day, with running
 * extremes and sums, answer every question by a binary search.
 */
final class OrderedActs {

    /** The arrival where nothing fits. */
    static final long NEVER = Long.MAX_VALUE;

    /** The departure where nothing fits. */
    static final long NOT_ANY_MORE = Long.MIN_VALUE;

    private final long[] firsts;
    /** By how many begin first: the last day of any of them, and how many stories tell of them. */
    private final long[] lastOfBegun;

    private final long[] storiesOfBegun;
    private final long[] lasts;
    /** By how many end first: the first day of any of the others, and how many stories tell of those that ended. */
    private final long[] firstOfRest;

    private final long[] storiesOfEnded;
    private final long undatedStories;

    /**
     * One of them.
     *
     * @param first the first possible day; {@link OrderKey#UNDATED_DAY} when none is known
     * @param last the last possible day
     * @param stories how many stories assert it
     */
    record Act(long first, long last, long stories) {

        boolean dated() {
            return first != OrderKey.UNDATED_DAY;
        }
    }

    private OrderedActs(List<Act> byFirst, List<Act> byLast, long undatedStories) {
        int n = byFirst.size();
        this.firsts = byFirst.stream().mapToLong(Act::first).toArray();
        this.lasts = byLast.stream().mapToLong(Act::last).toArray();
        this.lastOfBegun = new long[n + 1];
        this.storiesOfBegun = new long[n + 1];
        this.firstOfRest = new long[n + 1];
        this.storiesOfEnded = new long[n + 1];
        this.undatedStories = undatedStories;
        lastOfBegun[0] = NOT_ANY_MORE;
        firstOfRest[n] = NEVER;
        for (int i = 0; i < n; i++) {
            lastOfBegun[i + 1] = Math.max(lastOfBegun[i], byFirst.get(i).last());
            storiesOfBegun[i + 1] = storiesOfBegun[i] + byFirst.get(i).stories();
            storiesOfEnded[i + 1] = storiesOfEnded[i] + byLast.get(i).stories();
            firstOfRest[n - 1 - i] =
                    Math.min(firstOfRest[n - i], byLast.get(n - 1 - i).first());
        }
    }

    static OrderedActs of(List<Act> acts) {
        List<Act> dated = acts.stream().filter(Act::dated).toList();
        return new OrderedActs(
                dated.stream().sorted(Comparator.comparingLong(Act::first)).toList(),
                dated.stream().sorted(Comparator.comparingLong(Act::last)).toList(),
                acts.stream().filter(a -> !a.dated()).mapToLong(Act::stories).sum());
    }

    /** The first day, not before the given one, on which one of them can have happened; {@link #NEVER} for none. */
    long arrival(long day) {
        return Math.max(day, firstOfRest[countUpTo(lasts, day - 1)]);
    }

    /** The last day, not after the given one, on which one can have happened; {@link #NOT_ANY_MORE} for none. */
    long departure(long day) {
        return Math.min(day, lastOfBegun[countUpTo(firsts, day)]);
    }

    /** How many stories tell of those that can have happened in a stretch of days, and of the undated ones. */
    long stories(DayRange days) {
        return storiesOfBegun[countUpTo(firsts, days.last())]
                - storiesOfEnded[countUpTo(lasts, days.first() - 1)]
                + undatedStories;
    }

    private static int countUpTo(long[] sorted, long day) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
