package org.dateline.changes;

/** What a change is to somebody who looked before it. */
public enum ChangeKind {
    /** An act became known while it happened. */
    HAPPENED,
    /** An act became known that happened before. */
    LEARNED,
    /** What was known turned out otherwise. */
    CORRECTED
}
