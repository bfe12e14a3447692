package org.dateline.llm;

import java.time.Clock;
import java.time.LocalDate;

/** The tokens of a day of UTC; what a call will take is set aside before it and put right after it. */
final class TokenBudget {

    private final long perDay;
    private final Clock clock;
    private LocalDate day;
    private long used;

    TokenBudget(long perDay, Clock clock) {
        this.perDay = perDay;
        this.clock = clock;
        this.day = LocalDate.now(clock);
    }

    /** Sets tokens aside, unless that would be more than the day has. */
    synchronized boolean take(long tokens) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        if (used + tokens > perDay) {
            return false;
        }
        used += tokens;
        return true;
    }

    /** Puts right what was set aside for a call. */
    synchronized void settle(long taken, long spent) {
        used = Math.max(0, used + spent - taken);
    }
}
