package org.dateline.changes;

/** The kinds of changes since an earlier look. */
public enum ChangeKind {
    /** A new act that happened when it became known. */
    HAPPENED,
    /** An earlier act that became known, or was reported further. */
    LEARNED,
    /** A correction of known facts. */
    CORRECTED
}
