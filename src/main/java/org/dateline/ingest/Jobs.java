package org.dateline.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The progress of calls that submit articles. It covers the latest calls to this process. */
@Component
public class Jobs {

    /** Calls kept in memory. A busy client makes one per second. */
    private static final int KEPT = 1_000;

    private final Map<String, List<CompletableFuture<Outcome>>> byId =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<CompletableFuture<Outcome>>> eldest) {
                    return size() > KEPT;
                }
            });

    /**
     * The progress of one call.
     *
     * @param received the number of accepted articles
     * @param processed the number of articles that can be queried
     * @param setAside the number of articles that could not be read
     */
    public record Progress(int received, int processed, int setAside) {

        public boolean done() {
            return processed + setAside >= received;
        }
    }

    /** Registers the articles of a call and returns its id. */
    public String begin(List<CompletableFuture<Outcome>> outcomes) {
        String id = "job:" + UUID.randomUUID();
        byId.put(id, List.copyOf(outcomes));
        return id;
    }

    /** Returns the progress of a call; empty if the id is unknown. */
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
