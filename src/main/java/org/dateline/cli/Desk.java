package org.dateline.cli;

import java.util.List;
import org.dateline.graph.Submissions.SetAside;
import org.dateline.ingest.Outcome;
import org.dateline.model.Submission;

/** Where commands hand articles in: the running service, or the database that they open themselves. */
interface Desk extends AutoCloseable {

    /** Hands an article in and waits until it can be queried. */
    Outcome submit(Submission submission, String origin);

    /** Notes what could not even be handed in. */
    void report(String origin, String reason);

    /** The latest of what was set aside. */
    List<SetAside> setAside();

    @Override
    void close();
}
