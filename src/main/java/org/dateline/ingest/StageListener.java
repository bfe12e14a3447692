package org.dateline.ingest;

import java.time.Duration;

/** Is told of every stage of every attempt, on the thread that works; what it throws fails the attempt. */
public interface StageListener {

    /** A stage begins. */
    default void entered(String submission, IngestStage stage) {}

    /** An article was written with so many claims. */
    default void wrote(int claims) {}

    /** A stage has ended without failure. */
    default void left(String submission, IngestStage stage, Duration took) {}
}
