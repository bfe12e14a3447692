package org.dateline.notices;

/** The way in which a receiver is told. */
public enum ReceiverKind {
    /** A signed request for each act. */
    WEBHOOK,
    /** A mail for the acts since the last one. */
    EMAIL
}
