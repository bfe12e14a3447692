package org.dateline.llm;

import java.time.Clock;
import java.time.LocalDate;

/** The token budget per UTC day. A call reserves an estimate before it starts, which is corrected afterwards. */
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

    /** Reserves tokens. Returns false if they would exceed the budget of the day. */
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

    /** Replaces the reserved tokens of a call by those spent. */
    synchronized void settle(long taken, long spent) {
        used = Math.max(0, used + spent - taken);
    }
}
