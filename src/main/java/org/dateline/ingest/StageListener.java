package org.dateline.ingest;

import java.time.Duration;

/** Is told of every stage of every attempt, on the thread that works; what it throws fails the attempt. */
public interface StageListener {

    /** A stage begins. */
    default void entered(String submission, IngestStage stage) {}

    /** A stage has ended without failure. */
    default void left(String submission, IngestStage stage, Duration took) {}
}
