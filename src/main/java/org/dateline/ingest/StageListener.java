package org.dateline.ingest;

import java.time.Duration;

/** Observes every stage of every attempt on the thread that makes it. An exception fails the attempt. */
public interface StageListener {

    /** Called when a stage begins. */
    default void entered(String submission, IngestStage stage) {}

    /** Called when an article was written, with its number of claims. */
    default void wrote(int claims) {}

    /** Called when a stage has ended without failure. */
    default void left(String submission, IngestStage stage, Duration took) {}
}
