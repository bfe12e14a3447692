package org.dateline.model;

/** The kind of source that a claim rests on. */
public enum Evidence {
    /** A sentence of an article. */
    TEXT,
    /** A row of a coded data set. */
    RECORD
}
