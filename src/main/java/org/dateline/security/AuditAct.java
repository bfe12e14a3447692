package org.dateline.security;

/** The kinds of audited acts. */
public enum AuditAct {
    /** A correction of the record, or its undo. */
    CORRECTION,
    /** A topic was created, renamed or deleted. */
    TOPIC,
    /** A watched source was added, changed, paused, resumed or removed. */
    SOURCE,
    /** A receiver of a topic was added or removed. */
    RECEIVER,
    /** A key was created. */
    KEY_CREATED,
    /** A key was revoked. */
    KEY_REVOKED,
    /** A login failed. */
    LOGIN_FAILED,
    /** A backup was written, or the store was copied. */
    BACKUP,
    /** A backup was loaded. */
    RESTORE,
    /** A command imported a file. */
    IMPORT,
    /** Acts were derived again from their claims. */
    REBUILD,
    /** Quarantined articles were retried or discarded. */
    QUARANTINE
}
