package org.dateline.ingest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;

/** Carries accepted articles from the intake to the threads or processes that read them. */
public interface Carrier {

    /**
     * Accepts a submission. After this returns, the article will be written, quarantined or left out even if the
     * process ends.
     *
     * @param origin the origin of the submission, for messages
     * @return a future that completes when the article can be queried
     * @throws QueueFull while the carrier accepts no articles
     */
    CompletableFuture<Outcome> carry(Submission submission, String origin);

    /**
     * Carries a submission that waits for a further attempt.
     *
     * @throws QueueFull while the carrier accepts no articles
     */
    void again(Submissions.Entry entry);

    /** Returns the number of articles accepted by this process and not yet read. */
    int depth();

    /** Returns the average seconds per article, as observed by this process. */
    double secondsEach();

    /** Returns why the carrier accepts no articles; empty while it does. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
