package org.dateline.ingest;

/** The stages of ingestion in their order. */
public enum IngestStage {
    /** Extracts text and metadata from the submission. */
    READ(true),
    /** Splits the text into sentences. */
    CLEAN(true),
    /** Splits a page into its stories. */
    SEGMENT(true),
    /** Computes the signature by which reprints are found. */
    SIGN(true),
    /** Finds mentions and acts. */
    FIND_ACTS(true),
    /** Codes the acts. */
    CODE(true),
    /** Links mentions and parties to entities. */
    RESOLVE(true),
    /** Waits for earlier articles, finds the story and writes the result. */
    WRITE(false);

    private final boolean stoppable;

    IngestStage(boolean stoppable) {
        this.stoppable = stoppable;
    }

    /**
     * Whether an attempt can be stopped in this stage. An interrupt within a transaction would close the database
     * connection.
     */
    boolean isStoppable() {
        return stoppable;
    }
}
