package org.dateline.security;

/** What the audit holds. */
public enum AuditAct {
    /** The record was corrected, or a correction undone. */
    CORRECTION,
    /** A topic was made, renamed or ended. */
    TOPIC,
    /** A watched source was added, changed, paused, resumed or removed. */
    SOURCE,
    /** A receiver of a topic was added or removed. */
    RECEIVER,
    /** A key was made. */
    KEY_CREATED,
    /** A key was revoked. */
    KEY_REVOKED,
    /** A login failed. */
    LOGIN_FAILED,
    /** A backup was written, or the store copied. */
    BACKUP,
    /** A backup was loaded. */
    RESTORE,
    /** A file was imported by a command. */
    IMPORT,
    /** Acts were derived anew from their claims. */
    REBUILD,
    /** A quarantined article was read again or discarded. */
    QUARANTINE
}
