package org.dateline.api.gate;

import org.dateline.security.Turns;
import org.jspecify.annotations.Nullable;

/**
 * The turn that one request has, given back however the request ends. An answer that its client did not wait for may never be completed, and
 * its turn would be lost to the login.
 */
final class HeldTurn {

    private Turns.@Nullable Turn turn;
    private boolean over;

    /** Keeps a turn for as long as the request lasts. */
    synchronized void hold(Turns.Turn turn) {
        this.turn = turn;
        if (over) {
            turn.end();
        }
    }

    /** Ends the turn, and any that comes later. */
    synchronized void release() {
        over = true;
        if (turn != null) {
            turn.end();
        }
    }
}
