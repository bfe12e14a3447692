package org.dateline.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.security.Actor;
import org.dateline.security.FairUse;
import org.springframework.stereotype.Component;

/** Counts the articles of each login that wait, so that no login takes all places of the queue. */
@Component
class QueuePlaces {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    QueuePlaces(FairUse use) {
        this.most = use.waiting();
    }

    /** The most places that a login has. */
    int most() {
        return most;
    }

    /** Takes a place for a login; returns whether it had one left. */
    boolean take(Actor actor) {
        int now = taken.merge(actor.id(), 1, Integer::sum);
        if (most > 0 && now > most) {
            leave(actor);
            return false;
        }
        return true;
    }

    /** Gives a place back. */
    void leave(Actor actor) {
        taken.computeIfPresent(actor.id(), (id, count) -> count <= 1 ? null : count - 1);
    }
}
