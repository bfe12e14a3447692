package org.dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions.Entry;
import org.dateline.ingest.Outcome;
import org.dateline.model.Submission;

/** The target of commands that submit articles: a running service, or a database that the command opens itself. */
interface Desk extends AutoCloseable {

    /** Submits an article and waits until it can be queried. */
    Outcome submit(Submission submission, String origin);

    /** Records an article that could not be submitted. */
    void report(String origin, String reason);

    /** Lists all submissions in the given states, latest first. */
    void list(Set<SubmissionState> states, Consumer<Entry> each);

    /** Finds a submission by its id. */
    Optional<Entry> find(String id);

    /** Retries quarantined submissions. Returns those that wait again. */
    List<Entry> retry(List<String> ids);

    /** Discards quarantined submissions. Returns their number. */
    int discard(List<String> ids);

    @Override
    void close();
}
