package org.dateline.api.gate;

import org.dateline.security.Turns;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one request, returned however the request ends. If its client disconnects, an answer is never completed.
 * It would then keep its turn, and the login would have one turn less.
 */
final class HeldTurn {

    private Turns.@Nullable Turn turn;
    private boolean over;

    /** Stores the turn until the request ends. If the request has ended already, returns the turn at once. */
    synchronized void hold(Turns.Turn turn) {
        this.turn = turn;
        if (over) {
            turn.end();
        }
    }

    /** Returns the turn, and any turn that is stored later. */
    synchronized void release() {
        over = true;
        if (turn != null) {
            turn.end();
        }
    }
}
