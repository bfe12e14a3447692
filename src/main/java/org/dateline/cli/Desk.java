package org.dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions.Entry;
import org.dateline.ingest.Outcome;
import org.dateline.model.Submission;

/** Where commands hand articles in: the running service, or the database that they open themselves. */
interface Desk extends AutoCloseable {

    /** Hands an article in and waits until it can be queried. */
    Outcome submit(Submission submission, String origin);

    /** Notes what could not even be handed in. */
    void report(String origin, String reason);

    /** Tells of all submissions in some states, the latest first. */
    void list(Set<SubmissionState> states, Consumer<Entry> each);

    /** Looks up a submission. */
    Optional<Entry> find(String id);

    /** Reads quarantined submissions again; returns those that wait now. */
    List<Entry> retry(List<String> ids);

    /** Forgets quarantined submissions; returns how many there were. */
    int discard(List<String> ids);

    @Override
    void close();
}
