package org.dateline.paths;

import java.util.Comparator;
import java.util.List;
import org.dateline.graph.OrderKey;

/**
 * The acts between two entities, indexed by when a path can arrive and leave by them.
 *
 * <p>Each act may have happened on any of its possible days. Two orders of the acts, by first and by last day, with
 * running extremes and sums, answer every question by a binary search.
 */
final class OrderedActs {

    /** The arrival if no act fits. */
    static final long NEVER = Long.MAX_VALUE;

    /** The departure if no act fits. */
    static final long NOT_ANY_MORE = Long.MIN_VALUE;

    private final long[] firsts;
    /** At n, for the n acts that begin first: the latest last day of any, and the sum of their stories. */
    private final long[] lastOfBegun;

    private final long[] storiesOfBegun;
    private final long[] lasts;
    /** At n, for the n acts that end first: the earliest first day of any other act, and the sum of their stories. */
    private final long[] firstOfRest;

    private final long[] storiesOfEnded;
    private final long undatedStories;

    /**
     * An act.
     *
     * @param first the first possible day; {@link OrderKey#UNDATED_DAY} if unknown
     * @param last the last possible day
     * @param stories the number of stories that assert it
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

    /** Returns the first day from the given one on on which some act may have happened; {@link #NEVER} if none may. */
    long arrival(long day) {
        return Math.max(day, firstOfRest[countUpTo(lasts, day - 1)]);
    }

    /**
     * Returns the last day up to the given one on which some act may have happened; {@link #NOT_ANY_MORE} if none may.
     */
    long departure(long day) {
        return Math.min(day, lastOfBegun[countUpTo(firsts, day)]);
    }

    /** Returns the number of stories of the acts that may have happened in some days, and of the undated acts. */
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
