package org.dateline.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** How far the articles of each call have come; known while the process lives, for the latest calls. */
@Component
public class Jobs {

    /** Calls that somebody may still ask for; a busy feeder makes one a second. */
    private static final int KEPT = 1_000;

    private final Map<String, List<CompletableFuture<Outcome>>> byId =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<CompletableFuture<Outcome>>> eldest) {
                    return size() > KEPT;
                }
            });

    /**
     * Where a call's articles stand.
     *
     * @param received how many were accepted
     * @param processed how many can be queried
     * @param setAside how many could not be read
     */
    public record Progress(int received, int processed, int setAside) {

        public boolean done() {
            return processed + setAside >= received;
        }
    }

    /** Notes the articles of a call and names it. */
    public String begin(List<CompletableFuture<Outcome>> outcomes) {
        String id = "job:" + UUID.randomUUID();
        byId.put(id, List.copyOf(outcomes));
        return id;
    }

    /** Tells how far a call has come; empty for one that is not known. */
    public Optional<Progress> progress(String id) {
        return Optional.ofNullable(byId.get(id)).map(outcomes -> {
            long aside = outcomes.stream().filter(Jobs::isSetAside).count();
            long ended = outcomes.stream().filter(CompletableFuture::isDone).count();
            return new Progress(outcomes.size(), (int) (ended - aside), (int) aside);
        });
    }

    private static boolean isNotTaken(Outcome.Status status) {
        return status == Outcome.Status.SET_ASIDE || status == Outcome.Status.LEFT_OUT;
    }

    private static boolean isSetAside(CompletableFuture<Outcome> outcome) {
        return outcome.isDone()
                && (outcome.isCompletedExceptionally()
                        || isNotTaken(outcome.join().status()));
    }
}
