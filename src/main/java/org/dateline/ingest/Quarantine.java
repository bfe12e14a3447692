package org.dateline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Clock;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Retries or discards quarantined articles. Each change is audited in its transaction. */
@Component
public class Quarantine {

    private final IngestQueue queue;
    private final Submissions submissions;
    private final Clock clock;

    Quarantine(IngestQueue queue, Submissions submissions, Clock clock) {
        this.queue = queue;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Queues quarantined articles again. Articles that are not quarantined or have no text remain unchanged.
     *
     * @param actor the login that requests it, for the audit
     * @return the articles that wait again
     */
    public List<Submissions.Entry> retry(List<String> ids, Actor actor) {
        return queue.retry(ids, noted(actor, Map.of("state", SubmissionState.RECEIVED.name())));
    }

    /**
     * Deletes quarantined articles with their texts. Articles that are not quarantined remain unchanged.
     *
     * @param actor the login that requests it, for the audit, which records the origin and the problem of each article
     * @return the number of deleted articles
     */
    public int discard(List<String> ids, Actor actor) {
        return submissions.discard(ids, noted(actor, null));
    }

    private Submissions.Note noted(Actor actor, @Nullable Map<String, ?> after) {
        return (tx, before) ->
                AuditTrail.append(tx, clock.now(), actor, AuditAct.QUARANTINE, before.id(), state(before), after);
    }

    private static Map<String, @Nullable Object> state(Submissions.Entry entry) {
        Map<String, @Nullable Object> state = new HashMap<>();
        state.put("state", entry.state().name());
        state.put("origin", entry.origin());
        state.put("attempts", entry.attempts());
        state.put("stage", entry.stage());
        state.put("reason", entry.reason());
        return state;
    }
}
