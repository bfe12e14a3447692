package org.dateline.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.security.Actor;
import org.dateline.security.FairUse;
import org.springframework.stereotype.Component;

/** Counts the waiting articles of each login, so that no login fills the whole queue. */
@Component
class QueuePlaces {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    QueuePlaces(FairUse use) {
        this.most = use.waiting();
    }

    /** Returns the number of places per login. */
    int most() {
        return most;
    }

    /** Takes a place for a login. Returns false if it has none left. */
    boolean take(Actor actor) {
        int now = taken.merge(actor.id(), 1, Integer::sum);
        if (most > 0 && now > most) {
            leave(actor);
            return false;
        }
        return true;
    }

    /** Returns a place of a login. */
    void leave(Actor actor) {
        taken.computeIfPresent(actor.id(), (id, count) -> count <= 1 ? null : count - 1);
    }
}
