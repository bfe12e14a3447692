package org.dateline.ingest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;

/** Carries accepted articles from the intake to whoever reads them: in this process, or in another one. */
public interface Carrier {

    /**
     * Accepts a submission; once this returns it will be written, quarantined or left out, whatever happens.
     *
     * @param origin where it came from, for messages
     * @return what becomes of it; completes when it can be queried
     * @throws QueueFull while the way to the readers takes none
     */
    CompletableFuture<Outcome> carry(Submission submission, String origin);

    /**
     * Has a submission read that waits again.
     *
     * @throws QueueFull while the way to the readers takes none
     */
    void again(Submissions.Entry entry);

    /** How many articles that this process accepted are not read yet. */
    int depth();

    /** How long an article takes, as far as this process knows. */
    double secondsEach();

    /** Why the way to the readers takes nothing now; empty while it does. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
