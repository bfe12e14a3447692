package org.dateline.ingest;

/** The stages of an article's way, in their order. */
public enum IngestStage {
    /** Text and metadata are taken out of what was handed in. */
    READ(true),
    /** Sentences are taken out of the text. */
    CLEAN(true),
    /** The stories of a page are told apart. */
    SEGMENT(true),
    /** The text gets the signature by which reprints are found. */
    SIGN(true),
    /** Mentions and acts are found. */
    FIND_ACTS(true),
    /** Acts are coded. */
    CODE(true),
    /** Mentions and parties are linked to entities. */
    RESOLVE(true),
    /** The articles before are waited for, the story is found, and all is written. */
    WRITE(false);

    private final boolean stoppable;

    IngestStage(boolean stoppable) {
        this.stoppable = stoppable;
    }

    /** Whether an attempt can be stopped at it: an interrupt within a transaction would cost a connection. */
    boolean isStoppable() {
        return stoppable;
    }
}
